/** One application template: looked at and copied when it came along, changed and saved as a new version when it is the library's own. */
import { useBeforeLeave, useNavigate, useParams, type BeforeLeaveEventArgs } from '@solidjs/router'
import { createEffect, createSignal, For, Match, onCleanup, Show, Switch } from 'solid-js'
import type { FormAnswer } from '#shared/templates/api.ts'
import { hasCode } from '#web/accounts/submit.ts'
import { api, call } from '#web/api.ts'
import { explain, t } from '#web/i18n.tsx'
import { createLoad } from '#web/load.ts'
import { Banner } from '#web/ui/Banner.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { Tag } from '#web/ui/Tag.tsx'
import { AboutFields } from './AboutFields.tsx'
import { titleOf } from './called.ts'
import { LIST_NAMES } from './lists.ts'
import { createTemplateModel, TemplateContext, type TemplateModel } from './model.ts'
import { RowList } from './RowList.tsx'
import { Acts, SaveBar } from './SaveBar.tsx'
import styles from './Template.module.css'

export function TemplatePage() {
  const params = useParams<{ id: string }>()
  const navigate = useNavigate()
  const template = createLoad(
    () => params.id,
    (id) => call<FormAnswer>(api.templates.applications[':id'].$get({ param: { id }, query: {} })),
  )
  createEffect(() => hasCode(template.error, 'not_signed_in') && navigate(`/signin?next=/templates/${params.id}`, { replace: true }))
  return (
    <Page title={template() ? titleOf(template() as FormAnswer) : t('templates.title')}>
      <Switch fallback={<Skeleton lines={8} />}>
        <Match when={template()} keyed>
          {(found) => <Template answer={found} />}
        </Match>
        <Match when={template.error}>
          <h1>{t('templates.title')}</h1>
          <p role="alert">{explain(template.error)}</p>
          <div>
            <Button href="/templates">{t('templates.all')}</Button>
          </div>
        </Match>
      </Switch>
    </Page>
  )
}

function Template(props: { answer: FormAnswer }) {
  const model = createTemplateModel(props.answer)
  const missing = () => LIST_NAMES.flatMap((list) => model.rows(list)).filter(({ certain }) => !certain).length
  return (
    <TemplateContext.Provider value={model}>
      <header class={styles.head}>
        <div>
          <Button variant="quiet" size="s" icon="arrow-left" href="/templates">
            {t('templates.all')}
          </Button>
        </div>
        <h1 dir="auto">{titleOf({ ...props.answer, name: model.content.name ?? null, fund: model.content.fund, year: model.content.year })}</h1>
        <p class={styles.tags}>
          <Tag icon={model.readonly ? 'lock' : 'history'}>{model.readonly ? t('templates.builtIn') : t('templates.version', { number: String(model.version()) })}</Tag>
          <Show when={missing() > 0}>
            <Tag kind="oak" icon="circle-help">
              {t('templates.toCheck', { n: missing() })}
            </Tag>
          </Show>
        </p>
        <p class={styles.lead}>{t(model.readonly ? 'templates.builtInLead' : 'templates.ownLead')}</p>
        <Acts />
      </header>
      <Show when={!model.readonly}>
        <SaveBar />
      </Show>
      <AboutFields />
      <For each={LIST_NAMES}>{(list) => <RowList list={list} />}</For>
      <LeaveGuard model={model} />
    </TemplateContext.Provider>
  )
}

/** What is not saved is not lost by a wrong tap. */
function LeaveGuard(props: { model: TemplateModel }) {
  const [leaving, setLeaving] = createSignal<BeforeLeaveEventArgs>()
  useBeforeLeave((event) => {
    if (!props.model.changed() || event.defaultPrevented) return
    event.preventDefault()
    setLeaving(event)
  })
  const unload = (event: BeforeUnloadEvent) => props.model.changed() && event.preventDefault()
  addEventListener('beforeunload', unload)
  onCleanup(() => removeEventListener('beforeunload', unload))
  return (
    <Dialog
      open={leaving() !== undefined}
      onOpenChange={(open) => open || setLeaving(undefined)}
      title={t('templates.leaveTitle')}
      footer={
        <>
          <Button variant="danger" onClick={() => leaving()?.retry(true)}>
            {t('templates.leave')}
          </Button>
          <Button variant="primary" onClick={() => setLeaving(undefined)}>
            {t('templates.stay')}
          </Button>
        </>
      }
    >
      <Banner kind="notice">{t('templates.leaveLead')}</Banner>
    </Dialog>
  )
}
