/** What became of the ideas, for everybody who has the address: on a phone, on paper, without an account. */
import { useParams } from '@solidjs/router'
import { createEffect, For, Match, Show, Switch } from 'solid-js'
import type { PublicOutcome } from '#shared/outcomes.ts'
import { hasCode } from '#web/accounts/submit.ts'
import { api, call } from '#web/api.ts'
import { explain, formatDate, t } from '#web/i18n.tsx'
import { createLoad } from '#web/load.ts'
import { Button } from '#web/ui/Button.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { CameIn } from './CameIn.tsx'
import { Fates } from './Fates.tsx'
import styles from './OutcomePage.module.css'
import { Rounds } from './Rounds.tsx'

export function OutcomePage() {
  const params = useParams<{ token: string }>()
  const page = createLoad(
    () => params.token,
    (token) => call<PublicOutcome>(api.outcomes[':token'].$get({ param: { token } })),
  )
  // what the server has written stays to be read until this page can say the same
  createEffect(() => (page() || hasCode(page.error, 'not_found')) && document.getElementById('told')?.remove())
  const title = () => (page() ? `${t('outcome.page.title')} · ${page()?.title}` : t(hasCode(page.error, 'not_found') ? 'outcome.page.off' : 'outcome.page.title'))
  return (
    <Page title={title()} tools={<Show when={page()}>{<PrintButton />}</Show>}>
      <Switch fallback={<Skeleton lines={8} />}>
        <Match when={page()}>{(found) => <Told page={found()} />}</Match>
        <Match when={page.error}>
          <Failed error={page.error} again={() => void page.refetch()} />
        </Match>
      </Switch>
    </Page>
  )
}

const PrintButton = () => (
  <span class={styles.print}>
    <Button icon="printer" size="s" onClick={() => print()}>
      {t('outcome.page.print')}
    </Button>
  </span>
)

function Failed(props: { error: unknown; again: () => void }) {
  const off = () => hasCode(props.error, 'not_found')
  return (
    <div class={styles.failed} role="alert">
      <h1>{t(off() ? 'outcome.page.off' : 'outcome.page.title')}</h1>
      <p class="lead">{off() ? t('outcome.page.offLead') : explain(props.error)}</p>
      <Show when={!off()}>
        <div>
          <Button icon="refresh-cw" onClick={() => props.again()}>
            {t('common.tryAgain')}
          </Button>
        </div>
      </Show>
    </div>
  )
}

function Told(props: { page: PublicOutcome }) {
  const page = () => props.page
  const dots = () => page().rounds.reduce((sum, round) => sum + round.cast, 0)
  const numbers = () => [
    t('outcome.page.people', { n: page().participants }),
    t('outcome.page.notes', { n: page().notes }),
    ...(dots() > 0 ? [t('outcome.page.dots', { n: dots() })] : []),
  ]
  const about = () => (page().startsAt ? t('outcome.page.workshop', { title: page().title, date: formatDate(page().startsAt as string) }) : page().title)
  return (
    <article class={styles.page}>
      <header class={styles.head}>
        <p class="muted" dir="auto">
          {[about(), page().place].filter(Boolean).join(' · ')}
        </p>
        <h1>{t('outcome.page.title')}</h1>
        <p class="lead">
          {numbers().join(' ')}. {t('outcome.page.lead')}
        </p>
        <Show when={page().question}>
          {(question) => (
            <div class={styles.asked}>
              <h2 class={styles.small}>{t('outcome.page.asked')}</h2>
              <p dir="auto" lang={page().locale}>
                {question()}
              </p>
            </div>
          )}
        </Show>
      </header>
      <Show when={page().nextSteps}>
        {(next) => (
          <section class={styles.next}>
            <h2>{t('outcome.page.next')}</h2>
            <p dir="auto" lang={page().locale}>
              {next()}
            </p>
          </section>
        )}
      </Show>
      <Fates page={page()} />
      <Rounds page={page()} />
      <CameIn page={page()} />
      <Show when={page().partners.length > 0}>
        <section class={styles.partners}>
          <h2>{t('outcome.page.partners')}</h2>
          <ul>
            <For each={page().partners}>{(name) => <li dir="auto">{name}</li>}</For>
          </ul>
        </section>
      </Show>
      <footer class={styles.foot}>
        <p>{t('outcome.page.updated', { date: formatDate(page().updatedAt) })}</p>
        <Show when={page().deletesAt}>{(day) => <p>{t('outcome.page.until', { date: formatDate(day(), { dateStyle: 'long' }) })}</p>}</Show>
      </footer>
    </article>
  )
}
