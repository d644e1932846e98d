/** Versions of a board: save one, look at one, compare two, bring one back. */
import { useParams, useSearchParams } from '@solidjs/router'
import { createSignal, Match, Show, Switch } from 'solid-js'
import type { Version } from '#shared/boards.ts'
import { can } from '#shared/roles.ts'
import type { Workshop } from '#shared/workshops.ts'
import { api, call } from '#web/api.ts'
import { explain, t } from '#web/i18n.tsx'
import { createLoad } from '#web/load.ts'
import { Button } from '#web/ui/Button.tsx'
import { Empty } from '#web/ui/Empty.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { useTitle } from '#web/ui/useTitle.ts'
import { useWorkshop } from '#web/workshops/useWorkshop.ts'
import { HistoryBar } from './HistoryBar.tsx'
import styles from './HistoryPage.module.css'
import { SaveDialog } from './SaveDialog.tsx'
import { VersionList } from './VersionList.tsx'
import { VersionView } from './VersionView.tsx'

export function HistoryPage() {
  const params = useParams<{ id: string }>()
  const workshop = useWorkshop(() => params.id)
  useTitle(() => (workshop() ? `${t('history.title')} · ${workshop()?.title}` : t('history.title')))
  return (
    <Show when={workshop()} fallback={<Waiting heading error={workshop.error} retry={() => void workshop.refetch()} />}>
      {(found) => <History workshop={found()} />}
    </Show>
  )
}

/** @param props.heading where no bar is there to be it */
function Waiting(props: { heading?: boolean; error: unknown; retry: () => void }) {
  return (
    <main id="main" class={styles.alone} aria-busy={!props.error}>
      <Show when={props.heading}>
        <h1>{t('history.title')}</h1>
      </Show>
      <Show when={props.error} fallback={<Skeleton />}>
        <p role="alert">{explain(props.error)}</p>
        <Button icon="refresh-cw" onClick={() => props.retry()}>
          {t('common.tryAgain')}
        </Button>
      </Show>
    </main>
  )
}

function History(props: { workshop: Workshop }) {
  const boardId = () => props.workshop.boards[0]?.id ?? ''
  const [query, setQuery] = useSearchParams<{ v?: string; with?: string }>()
  const [saving, setSaving] = createSignal(false)
  const versions = createLoad(boardId, async (id) => (await call<{ versions: Version[] }>(api.boards[':id'].versions.$get({ param: { id } }))).versions)
  /** what is archived is only looked at */
  const saves = () => can(props.workshop.role, 'version.write') && !props.workshop.archived
  const chosen = () => versions()?.find((version) => version.id === query.v)
  return (
    <div class={styles.page} data-chosen={chosen() ? '' : undefined}>
      <HistoryBar workshop={props.workshop} saves={saves()} onSave={() => setSaving(true)} />
      <Switch fallback={<Skeleton lines={5} />}>
        <Match when={versions.error && !versions()}>
          <Waiting error={versions.error} retry={() => void versions.refetch()} />
        </Match>
        <Match when={versions()?.length === 0}>
          <main id="main" class={styles.alone}>
            <Empty
              title={t('history.empty')}
              text={t('history.emptyText')}
              action={
                saves() && (
                  <Button variant="primary" icon="bookmark-plus" onClick={() => setSaving(true)}>
                    {t('history.save')}
                  </Button>
                )
              }
            />
          </main>
        </Match>
        <Match when={versions()}>
          {(all) => (
            <>
              <VersionList versions={all()} chosen={query.v} onChoose={(id) => setQuery({ v: id })} />
              <main id="main" class={styles.main} tabindex="-1">
                <Show when={chosen()} fallback={<p class="lead">{t('history.choose')}</p>}>
                  {(version) => (
                    <VersionView
                      boardId={boardId()}
                      workshopId={props.workshop.id}
                      version={version()}
                      versions={all()}
                      against={query.with}
                      onAgainst={(against) => setQuery({ with: against })}
                      onBack={() => setQuery({ v: undefined, with: undefined })}
                      restores={saves()}
                      onRestored={() => void versions.refetch()}
                    />
                  )}
                </Show>
              </main>
            </>
          )}
        </Match>
      </Switch>
      <SaveDialog boardId={boardId()} open={saving()} onOpenChange={setSaving} onSaved={() => void versions.refetch()} />
    </div>
  )
}
