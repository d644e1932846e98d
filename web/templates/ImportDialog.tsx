/** Takes a template in from its file. What does not fit is named by its place, and can be put right here: the text stays. */
import { useNavigate } from '@solidjs/router'
import { createSignal, Show } from 'solid-js'
import { FormError } from '#web/accounts/FormError.tsx'
import { createSubmit } from '#web/accounts/submit.ts'
import { api, call } from '#web/api.ts'
import { t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { toast } from '#web/ui/toast.ts'
import { issuesOf } from './issues.ts'
import { Issues } from './SaveBar.tsx'
import styles from './Template.module.css'

/** Undefined when it is no JSON. */
function parse(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}
type TemplateJson = Parameters<typeof api.templates.applications.$post>[0]['json']

export function ImportDialog(props: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const navigate = useNavigate()
  const [text, setText] = createSignal('')
  const [notJson, setNotJson] = createSignal(false)
  const { busy, error, submit } = createSubmit(async () => {
    const parsed = parse(text())
    setNotJson(!parsed)
    if (!parsed) return
    const { id } = await call<{ id: string }>(api.templates.applications.$post({ json: parsed.value as TemplateJson }))
    props.onOpenChange(false)
    toast(t('templates.taken'))
    navigate(`/templates/${id}`)
  })
  const issues = () => issuesOf(error())
  return (
    <Dialog
      open={props.open}
      onOpenChange={props.onOpenChange}
      title={t('templates.import')}
      wide
      footer={
        <Button type="submit" form="import-template" variant="primary" busy={busy()} disabled={text().trim() === ''}>
          {t('templates.take')}
        </Button>
      }
    >
      <form id="import-template" class={styles.import} onSubmit={submit} noValidate>
        <p>{t('templates.importLead')}</p>
        <FileButton onText={setText} />
        <Show when={issues().length > 0} fallback={<FormError error={error()} />}>
          <Issues issues={issues()} />
        </Show>
        <TextField label={t('templates.text')} value={text()} onChange={setText} error={notJson() ? t('templates.notJson') : undefined} multiline rows={12} />
      </form>
    </Dialog>
  )
}

function FileButton(props: { onText: (text: string) => void }) {
  let input: HTMLInputElement | undefined
  const choose = async (file: File | undefined) => {
    if (!file) return
    const text = await file.text()
    const parsed = parse(text)
    // in lines, so that it can be read and put right
    props.onText(parsed ? JSON.stringify(parsed.value, null, 2) : text)
  }
  return (
    <div>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('templates.file')}
        accept=".json,application/json"
        onChange={(event) => {
          void choose(event.currentTarget.files?.[0])
          // the same file may have been put right
          event.currentTarget.value = ''
        }}
      />
      <Button icon="folder" onClick={() => input?.click()}>
        {t('templates.file')}
      </Button>
    </div>
  )
}
