/** One application template: looked at and copied when it came along, changed and saved as a new version when it is the library's own. */
import { useNavigate, useParams } from '@solidjs/router'
import { createEffect, For, Match, Show, Switch } from 'solid-js'
import type { FormAnswer } from '#shared/templates/api.ts'
import { hasCode } from '#web/accounts/submit.ts'
import { api, call } from '#web/api.ts'
import { explain, t } from '#web/i18n.tsx'
import { createLoad } from '#web/load.ts'
import { Button } from '#web/ui/Button.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { AboutFields } from './AboutFields.tsx'
import { titleOf } from './called.ts'
import { LeaveGuard } from './LeaveGuard.tsx'
import { LIST_NAMES } from './lists.ts'
import { createTemplateModel, TemplateContext } from './model.ts'
import { RowList } from './RowList.tsx'
import { SaveBar } from './SaveBar.tsx'
import { TemplateHead } from './TemplateHead.tsx'

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
  return (
    <TemplateContext.Provider value={model}>
      <TemplateHead answer={props.answer} />
      <Show when={!model.readonly}>
        <SaveBar />
      </Show>
      <AboutFields />
      <For each={LIST_NAMES}>{(list) => <RowList list={list} />}</For>
      <LeaveGuard changed={model.changed()} />
    </TemplateContext.Provider>
  )
}
