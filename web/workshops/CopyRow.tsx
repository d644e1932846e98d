/** An address that can be read, marked and copied. */
import { createUniqueId } from 'solid-js'
import { t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { FieldFrame } from '#web/ui/FieldFrame.tsx'
import { toast } from '#web/ui/toast.ts'
import styles from './CopyRow.module.css'

/** Copies and says so; without a clipboard (plain http on the local network) the text is marked for the person to copy. */
async function copy(field: HTMLInputElement): Promise<void> {
  field.select()
  try {
    await navigator.clipboard.writeText(field.value)
    toast(t('accounts.linkCopied'))
  } catch {
    // the old command still works where the clipboard is only for secure pages
    if (document.execCommand('copy')) toast(t('accounts.linkCopied'))
    else toast(t('accounts.copyFailed'), { kind: 'error' })
  }
}

export function CopyRow(props: { label: string; value: string; help?: string }) {
  const id = createUniqueId()
  let field!: HTMLInputElement
  return (
    <FieldFrame id={id} label={props.label}>
      <div class={styles.row}>
        <input id={id} ref={field} class={styles.address} value={props.value} readOnly onFocus={() => field.select()} aria-describedby={props.help ? `${id}-note` : undefined} />
        <Button icon="copy" onClick={() => void copy(field)}>
          {t('common.copy')}
        </Button>
      </div>
      {props.help && (
        <span id={`${id}-note`} class="small muted">
          {props.help}
        </span>
      )}
    </FieldFrame>
  )
}
