/** Over a draft whose template has a newer version: says so, and moves it there when somebody wants to. */
import { Show } from 'solid-js'
import type { DraftAnswer } from '#shared/drafts.ts'
import { createSubmit } from '#web/accounts/submit.ts'
import { api, call } from '#web/api.ts'
import { explain, t } from '#web/i18n.tsx'
import { Banner } from '#web/ui/Banner.tsx'
import { Button } from '#web/ui/Button.tsx'
import { toast } from '#web/ui/toast.ts'
import { titleOf } from './called.ts'

export function NewerForm(props: { draft: DraftAnswer; shown: boolean; onMoved: () => Promise<void> }) {
  const newest = () => props.draft.newest
  const number = (version: number | null | undefined) => String(version ?? '')
  const { busy, submit } = createSubmit(async () => {
    const form = newest()
    if (!form) return
    try {
      await call(api.workshops[':id'].draft.$patch({ param: { id: props.draft.workshop.id }, json: { templateId: form.id } }))
      await props.onMoved()
      toast(t('templates.tookNewer', { newest: number(form.version) }))
    } catch (error) {
      toast(explain(error), { kind: 'error' })
    }
  })
  return (
    <Show when={props.shown && newest()}>
      {(form) => (
        <Banner
          kind="notice"
          action={
            <Button size="s" busy={busy()} onClick={() => void submit()}>
              {t('templates.takeNewer', { newest: number(form().version) })}
            </Button>
          }
        >
          <strong>{t('templates.newer', { name: titleOf(form()) })}</strong>{' '}
          {t('templates.newerLead', { number: number(props.draft.application?.version), newest: number(form().version) })}
        </Banner>
      )}
    </Show>
  )
}
