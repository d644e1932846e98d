/** One version to look at or to compare, and the way back to it. */
import { createEffect, createSignal, on, Show } from 'solid-js'
import type { Outline, Version } from '#shared/boards.ts'
import { api, call } from '#web/api.ts'
import { formatDate, t } from '#web/i18n.tsx'
import { createLoad } from '#web/load.ts'
import { Button } from '#web/ui/Button.tsx'
import { NativeSelect } from '#web/ui/NativeSelect.tsx'
import { Comparing } from './Comparing.tsx'
import { atOf, origin } from './days.ts'
import { Loading } from './Loading.tsx'
import { RestoreDialog } from './RestoreDialog.tsx'
import { VersionOutline } from './VersionOutline.tsx'
import styles from './VersionView.module.css'

/** what stands in the address for the board as it is now */
const NOW = 'now'

interface VersionViewProps {
  boardId: string
  workshopId: string
  version: Version
  versions: readonly Version[]
  /** what it is compared with: `now`, another version's id, or nothing */
  against: string | undefined
  onAgainst: (against: string | undefined) => void
  onBack: () => void
  onRestored: () => void
  /** may it be brought back by this person, now? */
  restores: boolean
}

export function VersionView(props: VersionViewProps) {
  const [asking, setAsking] = createSignal(false)
  const other = () => props.versions.find(({ id }) => id === props.against && id !== props.version.id)
  const compares = () => props.against === NOW || other() !== undefined
  let heading: HTMLHeadingElement | undefined
  createEffect(
    on(
      () => props.version.id,
      () => heading?.focus(),
    ),
  )
  const when = () => formatDate(props.version.at, { dateStyle: 'full', timeStyle: 'short' })
  return (
    <article class={styles.view}>
      <div class={styles.narrow}>
        <Button size="s" variant="quiet" icon="arrow-left" onClick={() => props.onBack()}>
          {t('history.all')}
        </Button>
      </div>
      <header>
        <h2 class={styles.name} ref={(element) => (heading = element)} tabindex="-1" dir="auto">
          {props.version.name}
        </h2>
        <p class="small muted">
          {when()} · {origin(props.version)} · {t('common.notes', { n: props.version.notes })}
        </p>
      </header>
      <Show when={props.restores}>
        <div class={styles.act}>
          <Button variant="primary" icon="history" onClick={() => setAsking(true)}>
            {t('history.restore')}
          </Button>
          <p class="small muted">{t('history.restoreNote')}</p>
        </div>
      </Show>
      <Against {...props} against={compares() ? props.against : undefined} />
      <Show when={compares()} fallback={<Contents boardId={props.boardId} versionId={props.version.id} />}>
        <Comparing boardId={props.boardId} workshopId={props.workshopId} version={props.version} other={other()} />
      </Show>
      <RestoreDialog boardId={props.boardId} version={props.version} when={when()} open={asking()} onOpenChange={setAsking} onRestored={() => props.onRestored()} />
    </article>
  )
}

function Against(props: Pick<VersionViewProps, 'version' | 'versions' | 'against' | 'onAgainst'>) {
  const options = () => [
    { value: '', label: t('history.compareNone') },
    { value: NOW, label: t('history.compareNow') },
    ...props.versions.filter(({ id }) => id !== props.version.id).map((version) => ({ value: version.id, label: t('history.version', { name: version.name, at: atOf(version) }) })),
  ]
  return (
    <div class={styles.against}>
      <NativeSelect label={t('history.compare')} value={props.against ?? ''} options={options()} onChange={(value) => props.onAgainst(value || undefined)} />
    </div>
  )
}

/** The board as it was. */
function Contents(props: { boardId: string; versionId: string }) {
  const content = createLoad(
    () => ({ id: props.boardId, versionId: props.versionId }),
    async (param) => (await call<{ outline: Outline }>(api.boards[':id'].versions[':versionId'].$get({ param }))).outline,
  )
  return (
    <Show when={!content.loading && content()} fallback={<Loading error={content.error} />}>
      {(outline) => <VersionOutline outline={outline()} />}
    </Show>
  )
}
