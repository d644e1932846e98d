/** One version to look at, and the way back to it. */
import { createEffect, createSignal, on, Show } from 'solid-js'
import type { Outline, Version } from '#shared/boards.ts'
import { api, call } from '#web/api.ts'
import { explain, formatDate, t } from '#web/i18n.tsx'
import { createLoad } from '#web/load.ts'
import { Button } from '#web/ui/Button.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { origin } from './days.ts'
import { RestoreDialog } from './RestoreDialog.tsx'
import { VersionOutline } from './VersionOutline.tsx'
import styles from './VersionView.module.css'

export function VersionView(props: { boardId: string; version: Version; onBack: () => void; onRestored: () => void }) {
  const [asking, setAsking] = createSignal(false)
  const content = createLoad(
    () => ({ id: props.boardId, versionId: props.version.id }),
    async (param) => (await call<{ outline: Outline }>(api.boards[':id'].versions[':versionId'].$get({ param }))).outline,
  )
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
      <div class={styles.act}>
        <Button variant="primary" icon="history" onClick={() => setAsking(true)}>
          {t('history.restore')}
        </Button>
        <p class="small muted">{t('history.restoreNote')}</p>
      </div>
      <Show when={!content.loading && content()} fallback={<Loading error={content.error} />}>
        {(outline) => <VersionOutline outline={outline()} />}
      </Show>
      <RestoreDialog boardId={props.boardId} version={props.version} when={when()} open={asking()} onOpenChange={setAsking} onRestored={() => props.onRestored()} />
    </article>
  )
}

function Loading(props: { error: unknown }) {
  return (
    <Show when={props.error} fallback={<Skeleton lines={5} />}>
      <p role="alert">{explain(props.error)}</p>
    </Show>
  )
}
