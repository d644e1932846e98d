/** Back to the citizens, for those who led the workshop: the page's switch and address, what comes next, and an answer to each idea. */
import { useParams } from '@solidjs/router'
import { createSignal, Match, Show, Switch } from 'solid-js'
import type { OutcomeAnswer } from '#shared/outcomes.ts'
import { isStaff } from '#shared/roles.ts'
import type { Workshop } from '#shared/workshops.ts'
import { api, call } from '#web/api.ts'
import { explain, t } from '#web/i18n.tsx'
import { createLoad } from '#web/load.ts'
import { Button } from '#web/ui/Button.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { useWorkshop } from '#web/workshops/useWorkshop.ts'
import styles from './AnswersPage.module.css'
import { Ideas } from './Ideas.tsx'
import { NextSteps } from './NextSteps.tsx'
import { PageSwitch } from './PageSwitch.tsx'

export function AnswersPage() {
  const params = useParams<{ id: string }>()
  const workshop = useWorkshop(() => params.id)
  const mayAnswer = () => isStaff(workshop()?.role ?? 'viewer')
  const outcome = createLoad(
    () => (mayAnswer() ? params.id : undefined),
    (id) => call<OutcomeAnswer>(api.workshops[':id'].outcome.$get({ param: { id } })),
  )
  const error = () => workshop.error ?? outcome.error
  return (
    <Page title={workshop() ? `${t('outcome.title')} · ${workshop()?.title}` : t('outcome.title')}>
      <header class={styles.head}>
        <div class={styles.ways}>
          <Button variant="quiet" size="s" icon="arrow-left" href={`/w/${params.id}/canvas`}>
            {t('outcome.toBoard')}
          </Button>
          <Show when={mayAnswer()}>
            <Button variant="quiet" size="s" icon="file-pen-line" href={`/w/${params.id}/draft`}>
              {t('outcome.toDraft')}
            </Button>
          </Show>
        </div>
        <h1>{t('outcome.title')}</h1>
        <p class="lead" dir="auto">
          {workshop()?.title}
        </p>
        <p class={styles.lead}>{t('outcome.lead')}</p>
      </header>
      <Switch fallback={<Skeleton lines={8} />}>
        <Match when={workshop() && !mayAnswer()}>
          <p>{t('outcome.onlyStaff')}</p>
        </Match>
        <Match when={workshop() && outcome()}>{(found) => <Answers workshop={workshop() as Workshop} outcome={found()} />}</Match>
        <Match when={error()}>
          <p role="alert">{explain(error())}</p>
          <div>
            <Button icon="refresh-cw" onClick={() => void (workshop.error ? workshop.refetch() : outcome.refetch())}>
              {t('common.tryAgain')}
            </Button>
          </div>
        </Match>
      </Switch>
    </Page>
  )
}

function Answers(props: { workshop: Workshop; outcome: OutcomeAnswer }) {
  const [outcome, setOutcome] = createSignal(props.outcome)
  return (
    <div class={styles.page}>
      <PageSwitch workshopId={props.workshop.id} outcome={outcome()} onChanged={setOutcome} />
      <NextSteps workshop={props.workshop} text={props.outcome.nextSteps} />
      <Ideas workshop={props.workshop} ideas={props.outcome.ideas} />
    </div>
  )
}
