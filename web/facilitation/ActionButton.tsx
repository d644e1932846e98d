/** The button of an action, wherever the facilitator stands: words or an icon in the bar, a row on the phone, and in the corner while it is the primary one. */
import { createEffect, onCleanup, Show } from 'solid-js'
import { Portal } from 'solid-js/web'
import { Button } from '#web/ui/Button.tsx'
import { Icon, type IconName } from '#web/ui/Icon.tsx'
import { tooltipHandlers } from '#web/ui/tooltip.ts'
import styles from './ActionButton.module.css'
import { useBar } from './barContext.ts'

export interface ActionButtonProps {
  icon: IconName
  label: string
  /** a shorter word for the bar; `label` stays its name */
  short?: string
  /** under the label on the phone */
  hint?: string
  /** what should be done now: it takes the corner from »Næste fase« */
  primary?: boolean
  /** makes it a toggle */
  pressed?: boolean
  busy?: boolean
  disabled?: boolean
  onClick: (event: MouseEvent) => void
  /** e.g. for the place of a menu */
  ref?: (element: HTMLElement) => void
}

export function ActionButton(props: ActionButtonProps) {
  const bar = useBar()
  createEffect(() => {
    if (props.primary) onCleanup(bar.take())
  })
  return (
    <Show
      when={props.primary}
      fallback={
        <Show when={bar.look === 'rows'} fallback={<BarAction {...props} />}>
          {<RowAction {...props} />}
        </Show>
      }
    >
      <Show when={bar.corner()}>
        {(corner) => (
          <Portal mount={corner()}>
            <Button
              variant="primary"
              icon={props.icon}
              size={bar.look === 'rows' ? 'l' : 'm'}
              block={bar.look === 'rows'}
              busy={props.busy}
              disabled={props.disabled}
              ref={props.ref}
              onClick={(event) => props.onClick(event)}
            >
              {props.label}
            </Button>
          </Portal>
        )}
      </Show>
    </Show>
  )
}

function pressHandler(props: ActionButtonProps) {
  return (event: MouseEvent) => {
    if (!props.busy) props.onClick(event)
  }
}

const plain = (text: string): string =>
  ` ${text
    .toLocaleLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .join(' ')
    .trim()} `
/** Who speaks to the machine says what stands on the button, so its name must have those words one after the other (WCAG 2.5.3). */
const nameOf = ({ label, short }: ActionButtonProps): string => (short === undefined || plain(label).includes(plain(short)) ? label : `${short}: ${label}`)

function BarAction(props: ActionButtonProps) {
  const tooltip = tooltipHandlers(() => ({ label: props.label, placement: 'bottom' }))
  return (
    <button
      {...tooltip}
      type="button"
      class={styles.action}
      ref={props.ref}
      disabled={props.disabled}
      aria-label={nameOf(props)}
      aria-pressed={props.pressed}
      aria-busy={props.busy || undefined}
      onClick={pressHandler(props)}
    >
      <Icon name={props.busy ? 'loader-circle' : props.icon} />
      <span class={styles.words}>{props.short ?? props.label}</span>
    </button>
  )
}

function RowAction(props: ActionButtonProps) {
  return (
    <button
      type="button"
      class={styles.row}
      ref={props.ref}
      disabled={props.disabled}
      aria-pressed={props.pressed}
      aria-busy={props.busy || undefined}
      onClick={pressHandler(props)}
    >
      <Icon name={props.busy ? 'loader-circle' : props.icon} size={24} />
      <span>
        <b>{props.label}</b>
        <Show when={props.hint}>
          <small>{props.hint}</small>
        </Show>
      </span>
    </button>
  )
}
