/** A new workshop: template, question and name, when and where, and the programme that comes with it. */
import { type JSX, Match, Switch } from 'solid-js'
import { FormError } from '#web/accounts/FormError.tsx'
import { Editor } from '#web/programme/Editor.tsx'
import { LengthChoice } from '#web/programme/LengthChoice.tsx'
import { t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { createForm } from './newWorkshop.ts'
import { startsAtOf } from './details.ts'
import { AboutFields } from './AboutFields.tsx'
import { FormChoice } from './FormChoice.tsx'
import { IdentityFields } from './IdentityFields.tsx'
import { TemplateChoice } from './TemplateChoice.tsx'
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
              <FormChoice selection={form.form} />
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
            <Step number={3} title={t('identity.title')}>
              <IdentityFields value={form.declared} onChange={form.declare} />
            </Step>
            <Step number={4} title={t('workshops.programme')}>
              <LengthChoice language={form.language()} phases={form.programme.phases} onChoose={form.swap} />
              <Editor programme={form.programme} startsAt={startsAtOf(form.details)} lang={form.language()} />
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
