/** The application draft. A facilitator who comes first makes the document; without one, and on an archived workshop, what the board holds is shown to read. */
import { useParams } from '@solidjs/router'
import { createEffect, createSignal, lazy, Match, Show, Suspense, Switch } from 'solid-js'
import type { DraftOpened } from '#shared/drafts.ts'
import { AppError } from '#shared/errors.ts'
import { isStaff } from '#shared/roles.ts'
import { api, call } from '#web/api.ts'
import { explain, locale, t } from '#web/i18n.tsx'
import { createLoad, keepingLast } from '#web/load.ts'
import { LastWords } from '#web/sync/LastWords.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { useTitle } from '#web/ui/useTitle.ts'
import { loadWorkshop } from '#web/workshops/loadWorkshop.ts'
import { useWorkshop } from '#web/workshops/useWorkshop.ts'
import styles from './DraftPage.module.css'
import { loadDraft } from './evidence.ts'
import { Material } from './Material.tsx'

const DraftScreen = lazy(async () => ({ default: (await import('./DraftScreen.tsx')).DraftScreen }))

export function DraftPage() {
  const params = useParams<{ id: string }>()
  const workshop = keepingLast(useWorkshop(() => params.id))
  const draft = keepingLast(
    createLoad(
      () => ({ id: params.id, locale: locale() }),
      ({ id }) => loadDraft(id).catch((error: unknown) => parted(id, error)),
    ),
  )
  const [opened, setOpened] = createSignal<string>()
  const [failure, setFailure] = createSignal<unknown>()
  const documentId = () => draft()?.document?.id ?? opened()
  const opens = () => Boolean(workshop() && draft() && !documentId() && !workshop()?.archived && isStaff(workshop()?.role ?? 'viewer'))
  const open = () => {
    setFailure(undefined)
    call<DraftOpened>(api.workshops[':id'].draft.$post({ param: { id: params.id } })).then(({ documentId: id }) => {
      setOpened(id)
      void draft.refetch()
    }, setFailure)
  }
  createEffect(() => opens() && open())
  useTitle(() => (draft() ? `${t('draft.page.title')} · ${draft()?.workshop.title}` : t('draft.page.title')))
  const error = () => failure() ?? draft.error ?? workshop.error
  return (
    <Switch
      fallback={
        <Alone
          workshopId={params.id}
          error={error()}
          shutOut={workshop.error !== undefined || isNotShared(draft.error)}
          again={() => (failure() ? open() : void draft.refetch())}
        />
      }
    >
      <Match when={workshop() && draft() && documentId()} keyed>
        {(id) => (
          <Suspense fallback={<Alone workshopId={params.id} error={undefined} again={() => undefined} />}>
            <DraftScreen documentId={id as string} workshop={workshop() as NonNullable<ReturnType<typeof workshop>>} draft={draft} />
          </Suspense>
        )}
      </Match>
      <Match when={!opens() && workshop() && draft()}>{(found) => <Material draft={found()} takes={isStaff(workshop()?.role ?? 'viewer')} />}</Match>
    </Switch>
  )
}

const isNotShared = (error: unknown): boolean => error instanceof AppError && error.code === 'forbidden'

/** Who wrote in the draft and may not read it any more has their unsent words in the tab's memory before this throws. @throws what was given */
async function parted(workshopId: string, error: unknown): Promise<never> {
  // what cannot be kept has not been deleted either: the next try finds it
  if (isNotShared(error)) await keepWords(workshopId).catch(() => undefined)
  throw error
}
async function keepWords(workshopId: string): Promise<void> {
  const [{ keepDraftWords }, workshop] = await Promise.all([import('#web/sync/last-words.ts'), loadWorkshop(workshopId)])
  await keepDraftWords(sessionStorage, workshop)
}

/** @param props.shutOut what was written and never sent is shown once more */
function Alone(props: { workshopId: string; error: unknown; shutOut?: boolean; again: () => void }) {
  return (
    <main id="main" class={styles.alone} aria-busy={props.error === undefined}>
      <h1>{t('draft.page.title')}</h1>
      <Show when={props.error} fallback={<Skeleton lines={6} />}>
        <p role="alert">{isNotShared(props.error) ? t('draft.page.notShared') : explain(props.error)}</p>
        <Show when={props.shutOut}>
          <LastWords workshopId={props.workshopId} />
        </Show>
        <div class={styles.ways}>
          <Button icon="refresh-cw" onClick={() => props.again()}>
            {t('common.tryAgain')}
          </Button>
          <Button variant="quiet" icon="arrow-left" href={`/w/${props.workshopId}/canvas`}>
            {t('draft.page.back')}
          </Button>
        </div>
      </Show>
    </main>
  )
}
