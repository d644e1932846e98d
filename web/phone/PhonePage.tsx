/** The phone face: the question, a note to write on, my notes. Works without a network; no canvas, no document. */
import { useParams } from '@solidjs/router'
import { type JSX, Match, Suspense, Switch } from 'solid-js'
import { AppError } from '#shared/errors.ts'
import type { Workshop } from '#shared/workshops.ts'
import { explain, t } from '#web/i18n.tsx'
import { createLoad } from '#web/load.ts'
import { onSharedComputer } from '#web/sync/shared-computer.ts'
import { Button } from '#web/ui/Button.tsx'
import { useTitle } from '#web/ui/useTitle.ts'
import { inPreview } from '#web/preview/mode.ts'
import type { ControlLine } from '#web/sync/control.ts'
import { loadWorkshop } from '#web/workshops/loadWorkshop.ts'
import type { Entry } from './entries.ts'
import { later } from './later.ts'
import { openLine } from './line.ts'
import styles from './PhonePage.module.css'
import { PhoneScreen } from './PhoneScreen.tsx'
import { type EntryStore, memoryStore, openStore, ownerOf } from './store.ts'

const ShutOut = later(async () => (await import('./GonePanel.tsx')).ShutOut)

interface Loaded {
  workshop: Workshop
  store: EntryStore
  restored: readonly Entry[]
  open: (boardId: string) => ControlLine
}

async function load(id: string): Promise<Loaded> {
  if (inPreview()) return loadPreview(id)
  const workshop = await loadWorkshop(id)
  const store = onSharedComputer() ? memoryStore() : await openStore(ownerOf(workshop.boards[0]?.id, workshop.memberId))
  return { workshop, store, restored: await store.all(), open: openLine }
}

/** Nothing is kept, and nothing sent. */
async function loadPreview(id: string): Promise<Loaded> {
  const { lineAsParticipant, sendNothing, workshopAsParticipant } = await import('#web/preview/asParticipant.ts')
  sendNothing()
  return { workshop: workshopAsParticipant(await loadWorkshop(id)), store: memoryStore(), restored: [], open: (boardId) => lineAsParticipant(openLine(boardId)) }
}

const isGone = (error: unknown): boolean => error instanceof AppError && ['not_found', 'forbidden', 'not_signed_in'].includes(error.code)

export function PhonePage() {
  const params = useParams<{ id: string }>()
  const loaded = createLoad(() => params.id, load)
  useTitle(() => loaded()?.workshop.title ?? t('phone.title'))
  return (
    <Switch fallback={<Frame busy>{t('common.loading')}</Frame>}>
      <Match when={isGone(loaded.error)}>
        <Suspense>
          <ShutOut workshopId={params.id} />
        </Suspense>
      </Match>
      <Match when={loaded.error}>
        <Frame>
          <p>{explain(loaded.error)}</p>
          <Button icon="refresh-cw" onClick={() => void loaded.refetch()}>
            {t('common.tryAgain')}
          </Button>
        </Frame>
      </Match>
      <Match when={loaded()} keyed>
        {(ready) => <PhoneScreen {...ready} />}
      </Match>
    </Switch>
  )
}

function Frame(props: { busy?: boolean; children: JSX.Element }) {
  return (
    <main class={styles.alone} aria-busy={props.busy}>
      <h1 class="sr">{t('phone.title')}</h1>
      {props.children}
    </main>
  )
}
