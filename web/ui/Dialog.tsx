/** A question or a small task in front of the page. Focus goes in, stays in, and returns; Escape and the cross close it. Whole screen on a phone. */
import { Dialog as Kobalte } from '@kobalte/core/dialog'
import { type JSX, Show } from 'solid-js'
import { t } from '#web/i18n.tsx'
import styles from './Dialog.module.css'
import { focusIntoDialog, returnPlace } from './focus.ts'
import { IconButton } from './IconButton.tsx'

export interface DialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  children: JSX.Element
  /** buttons; the primary one last */
  footer?: JSX.Element
  wide?: boolean
}

/** With a form: `<form id="x">` inside and `<Button form="x" type="submit">` in the footer. */
export function Dialog(props: DialogProps) {
  const back = returnPlace(() => props.open)
  const arrive = (event: Event) => {
    event.preventDefault()
    const dialog = event.target
    // a moment later the dialog holds what it has: a closing menu, which focuses its own button, cannot take it
    if (dialog instanceof HTMLElement) setTimeout(() => focusIntoDialog(dialog))
  }
  const leave = (event: Event) => {
    event.preventDefault()
    back()
  }
  return (
    <Kobalte open={props.open} onOpenChange={props.onOpenChange}>
      <Kobalte.Portal>
        <div class={styles.layer}>
          <Kobalte.Overlay class={styles.scrim} />
          <Kobalte.Content class={styles.dialog} data-wide={props.wide ? '' : undefined} onOpenAutoFocus={arrive} onCloseAutoFocus={leave}>
            <div class={styles.head}>
              <Kobalte.Title class={styles.title}>{props.title}</Kobalte.Title>
              <IconButton icon="x" label={t('common.close')} onClick={() => props.onOpenChange(false)} />
            </div>
            <div class={styles.body}>{props.children}</div>
            <Show when={props.footer}>
              <div class={styles.foot}>{props.footer}</div>
            </Show>
          </Kobalte.Content>
        </div>
      </Kobalte.Portal>
    </Kobalte>
  )
}
