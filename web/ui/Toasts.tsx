/** Where toasts appear: above the tools, clear of the watermark, and read aloud as they come. Once in the page. */
import { For, Show } from 'solid-js'
import { t } from '#web/i18n.tsx'
import { Icon } from './Icon.tsx'
import styles from './Toasts.module.css'
import { closeToast, holdToasts, resumeToasts, type ToastEntry, toasts } from './toast.ts'

export function Toasts() {
  return (
    // dialogs and menus hide the rest of the page from screen readers and close on a press outside: not for these
    <div
      class={styles.region}
      role="status"
      data-live-announcer="true"
      data-kb-top-layer=""
      onPointerEnter={holdToasts}
      onPointerLeave={resumeToasts}
      onFocusIn={holdToasts}
      onFocusOut={resumeToasts}
    >
      <For each={toasts()}>{(entry) => <Toast entry={entry} />}</For>
    </div>
  )
}

function Toast(props: { entry: ToastEntry }) {
  const act = () => {
    props.entry.action?.run()
    closeToast(props.entry.id)
  }
  return (
    <div class={styles.toast} data-kind={props.entry.kind ?? 'done'}>
      <Show when={props.entry.kind === 'error'}>
        <Icon name="circle-alert" />
      </Show>
      <span class={styles.message}>{props.entry.message}</span>
      <Show when={props.entry.action}>
        {(action) => (
          <button type="button" class={styles.action} onClick={act}>
            {action().label}
          </button>
        )}
      </Show>
      <button type="button" class={styles.close} aria-label={t('common.close')} onClick={() => closeToast(props.entry.id)}>
        <Icon name="x" />
      </button>
    </div>
  )
}
