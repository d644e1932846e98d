/** What can be done with a template: save it as a new version, copy it, take it along as a file. And what is wrong with it, place by place. */
import { useNavigate } from '@solidjs/router'
import { For, Show } from 'solid-js'
import { LIMITS } from '#shared/limits.ts'
import { FormError } from '#web/accounts/FormError.tsx'
import { createSubmit, hasCode } from '#web/accounts/submit.ts'
import { api, call } from '#web/api.ts'
import { t } from '#web/i18n.tsx'
import { Banner } from '#web/ui/Banner.tsx'
import { Button } from '#web/ui/Button.tsx'
import { toast } from '#web/ui/toast.ts'
import { titleOf } from './called.ts'
import { type Issue, placeWords, wordsOf } from './issues.ts'
import { useTemplate } from './model.ts'
import styles from './Template.module.css'

/** Copies it, and takes it along: what is on disk, not what is still being changed. */
export function Acts() {
  const model = useTemplate()
  const navigate = useNavigate()
  const copying = createSubmit(async () => {
    const { name = null, fund, year } = model.content
    const title = t('templates.copyOf', { title: titleOf({ name, fund, year }) }).slice(0, LIMITS.title)
    const { id } = await call<{ id: string }>(api.templates.applications[':id'].copies.$post({ param: { id: model.id }, json: { name: title } }))
    navigate(`/templates/${id}`)
  })
  return (
    <div class={styles.acts}>
      <Button variant={model.readonly ? 'primary' : 'secondary'} icon="copy-plus" busy={copying.busy()} disabled={model.changed()} onClick={() => void copying.submit()}>
        {t(model.readonly ? 'templates.copyAndEdit' : 'templates.copy')}
      </Button>
      <Button icon="download" href={`/api/templates/applications/${model.id}/export.json`} download="" disabled={model.changed()}>
        {t('templates.export')}
      </Button>
      <FormError error={copying.error()} />
    </div>
  )
}

export function SaveBar() {
  const model = useTemplate()
  const { busy, error, submit } = createSubmit(async () => {
    await model.save()
    toast(t('templates.saved', { number: String(model.version()) }))
  })
  return (
    <div class={styles.bar}>
      <div class={styles.acts}>
        <Button variant="primary" icon="check" busy={busy()} disabled={!model.changed()} onClick={() => void submit()}>
          {t('templates.save')}
        </Button>
        <span class={styles.state} role="status">
          {t(model.changed() ? 'templates.unsaved' : 'templates.allSaved')}
        </span>
      </div>
      <Show when={model.issues().length > 0} fallback={<FormError error={hasCode(error(), 'invalid') ? undefined : error()} />}>
        <Issues issues={model.issues()} />
      </Show>
    </div>
  )
}

export function Issues(props: { issues: readonly Issue[] }) {
  return (
    <Banner kind="stop">
      <strong>{t('templates.notSaved', { n: props.issues.length })}</strong>
      <ul class={styles.issues}>
        <For each={props.issues}>
          {(issue) => (
            <li>
              <bdi>{placeWords(issue.path)}</bdi>: {wordsOf(issue)}
            </li>
          )}
        </For>
      </ul>
    </Banner>
  )
}
