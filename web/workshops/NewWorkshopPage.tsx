/** A new workshop: template, question and name, when and where, and the programme that comes with it. */
import { createEffect, createSignal, type JSX, Match, Switch } from 'solid-js'
import { createStore } from 'solid-js/store'
import { useNavigate } from '@solidjs/router'
import type { Locale } from '#shared/accounts.ts'
import { FormError } from '#web/accounts/FormError.tsx'
import { createSubmit, hasCode } from '#web/accounts/submit.ts'
import { api, call } from '#web/api.ts'
import { locale, t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { type Details, detailsBody, detailsErrors, NO_DETAILS, startsAtOf } from './details.ts'
import { AboutFields } from './AboutFields.tsx'
import { ProgrammeLine } from './ProgrammeLine.tsx'
import { TemplateChoice } from './TemplateChoice.tsx'
import { useTemplates } from './useWorkshops.ts'
import styles from './NewWorkshopPage.module.css'

export function NewWorkshopPage() {
  return (
    <Page
      title={t('workshops.new')}
      tools={
        <Button variant="quiet" size="s" href="/workshops">
          {t('common.cancel')}
        </Button>
      }
    >
      <h1>{t('workshops.new')}</h1>
      <NewWorkshop />
    </Page>
  )
}

/** What the form holds, and the way to the server. */
function createForm() {
  const navigate = useNavigate()
  const [language, setLanguage] = createSignal<Locale>(locale())
  const templates = useTemplates(language)
  const [chosen, setChosen] = createSignal<string>()
  const template = () => templates()?.find(({ id }) => id === chosen()) ?? templates()?.[0]
  const [details, set] = createStore<Details>({ ...NO_DETAILS })
  const [tried, setTried] = createSignal(false)
  const errors = () => (tried() ? detailsErrors(details) : {})
  createEffect(() => hasCode(templates.error, 'not_signed_in') && navigate('/signin?next=/workshops/new', { replace: true }))
  const sending = createSubmit(async () => {
    setTried(true)
    if (Object.keys(errors()).length > 0) return
    const templateId = template()?.id
    const { id } = await call(api.workshops.$post({ json: { ...detailsBody(details), locale: language(), ...(templateId && { templateId }) } }))
    navigate(`/w/${id}`)
  })
  return { language, setLanguage, templates, template, setChosen, details, set, errors, sending }
}

function NewWorkshop() {
  const form = createForm()
  return (
    <Switch fallback={<Skeleton lines={8} />}>
      <Match when={form.templates.error !== undefined && form.templates.error}>
        {(error) => (
          <>
            <FormError error={error()} />
            <div>
              <Button onClick={() => void form.templates.refetch()}>{t('common.tryAgain')}</Button>
            </div>
          </>
        )}
      </Match>
      <Match when={form.templates()}>
        {(templates) => (
          <form class={styles.form} onSubmit={form.sending.submit} noValidate>
            <Step number={1} title={t('workshops.chooseTemplate')} id="template-heading">
              <TemplateChoice templates={templates()} value={form.template()?.id ?? ''} onChange={form.setChosen} lang={form.language()} />
            </Step>
            <Step number={2} title={t('workshops.askQuestion')}>
              <AboutFields
                details={form.details}
                set={form.set}
                errors={form.errors()}
                example={form.template()?.question}
                language={form.language()}
                onLanguage={form.setLanguage}
              />
            </Step>
            <Step number={3} title={t('workshops.programme')}>
              <ProgrammeLine programme={form.template()?.programme ?? []} startsAt={startsAtOf(form.details)} />
            </Step>
            <Foot busy={form.sending.busy()} error={form.sending.error()} />
          </form>
        )}
      </Match>
    </Switch>
  )
}

function Step(props: { number: number; title: string; id?: string; children: JSX.Element }) {
  return (
    <section class={styles.step}>
      <h2 id={props.id}>
        {props.number}. {props.title}
      </h2>
      {props.children}
    </section>
  )
}

function Foot(props: { busy: boolean; error: unknown }) {
  return (
    <div class={styles.foot}>
      <FormError error={props.error} />
      <Button type="submit" variant="primary" size="l" busy={props.busy}>
        {t('workshops.create')}
      </Button>
      <p class="small muted">{t('workshops.createHelp')}</p>
    </div>
  )
}
