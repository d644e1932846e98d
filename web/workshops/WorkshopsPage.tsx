/** The dashboard: all workshops of this person, by when they are. */
import { createEffect, createSignal, For, Match, Show, Switch } from 'solid-js'
import { useNavigate } from '@solidjs/router'
import type { Zone, WorkshopSummary } from '#shared/workshops.ts'
import { FormError } from '#web/accounts/FormError.tsx'
import { hasCode } from '#web/accounts/submit.ts'
import { t } from '#web/i18n.tsx'
import { session } from '#web/session.ts'
import { Button } from '#web/ui/Button.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { EmptyDashboard } from './EmptyDashboard.tsx'
import { type Group, groupWorkshops } from './groups.ts'
import { type OpenDialog, WorkshopDialogs } from './WorkshopDialogs.tsx'
import { WorkshopRow } from './WorkshopRow.tsx'
import { useTemplates, useWorkshops } from './useWorkshops.ts'
import styles from './WorkshopsPage.module.css'

export function WorkshopsPage() {
  const navigate = useNavigate()
  const workshops = useWorkshops()
  const templates = useTemplates()
  const [dialog, setDialog] = createSignal<OpenDialog>()
  createEffect(() => hasCode(workshops.error, 'not_signed_in') && navigate('/signin?next=/workshops', { replace: true }))
  const zonesOf = (templateId: string) => templates()?.find((template) => template.id === templateId)?.zones ?? []
  const groups = () => groupWorkshops(workshops() ?? [], new Date())
  return (
    <Page title={t('workshops.title')}>
      <div class={styles.head}>
        <h1>{t('workshops.title')}</h1>
        <Show when={session().kind === 'user' && groups().length > 0}>
          <span class={styles.ways}>
            <Button href="/templates" variant="quiet" icon="file-pen-line">
              {t('templates.title')}
            </Button>
            <Button href="/workshops/new" icon="plus">
              {t('workshops.new')}
            </Button>
          </span>
        </Show>
      </div>
      <Switch fallback={<Skeleton lines={6} />}>
        <Match when={workshops.error !== undefined && workshops.error}>
          {(error) => (
            <div class={styles.failed}>
              <FormError error={error()} />
              <Button icon="refresh-cw" onClick={() => void workshops.refetch()}>
                {t('common.tryAgain')}
              </Button>
            </div>
          )}
        </Match>
        <Match when={workshops()?.length === 0}>
          <EmptyDashboard />
        </Match>
        <Match when={groups().length > 0}>
          <For each={groups()}>{(group) => <GroupOf group={group.group} workshops={group.workshops} zonesOf={zonesOf} onDialog={setDialog} onChanged={workshops.refetch} />}</For>
        </Match>
      </Switch>
      <WorkshopDialogs open={dialog()} onClose={() => setDialog(undefined)} onChanged={workshops.refetch} />
    </Page>
  )
}

const GROUP_TITLES = {
  today: 'workshops.today',
  upcoming: 'workshops.upcoming',
  undated: 'workshops.undated',
  past: 'workshops.past',
  archive: 'workshops.archive',
} as const satisfies Record<Group, string>

interface GroupProps {
  group: Group
  workshops: WorkshopSummary[]
  zonesOf: (templateId: string) => readonly Zone[]
  onDialog: (dialog: OpenDialog) => void
  onChanged: () => Promise<void>
}
function GroupOf(props: GroupProps) {
  return (
    <section>
      <h2 class="ruled">{t(GROUP_TITLES[props.group])}</h2>
      <ul>
        <For each={props.workshops}>
          {(workshop, index) => (
            <WorkshopRow
              workshop={workshop}
              group={props.group}
              primary={props.group === 'today' && index() === 0}
              zones={props.zonesOf(workshop.templateId)}
              onDialog={props.onDialog}
              onChanged={props.onChanged}
            />
          )}
        </For>
      </ul>
    </section>
  )
}
