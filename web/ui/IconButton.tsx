/** A button that is only an icon: its label is its name and its tooltip. */
import { type JSX, splitProps } from 'solid-js'
import { Icon, type IconName } from './Icon.tsx'
import styles from './IconButton.module.css'
import { tooltipHandlers, type TooltipPlacement } from './tooltip.ts'

export interface IconButtonProps extends Omit<JSX.ButtonHTMLAttributes<HTMLButtonElement>, 'onClick' | 'class' | 'classList' | 'ref' | 'style' | 'children' | 'title'> {
  icon: IconName
  label: string
  /** makes it a toggle */
  pressed?: boolean
  onClick?: (event: MouseEvent) => void
  tooltip?: TooltipPlacement
  /** shown in the tooltip; the key itself is the caller's */
  shortcut?: string
  /** a border, for a control that stands alone on paper */
  outlined?: boolean
  ref?: (element: HTMLButtonElement) => void
}
const OWN = ['icon', 'label', 'pressed', 'onClick', 'tooltip', 'shortcut', 'outlined', 'type'] as const

export function IconButton(props: IconButtonProps) {
  const [own, rest] = splitProps(props, OWN)
  const tooltip = tooltipHandlers(() => ({ label: own.label, shortcut: own.shortcut, placement: own.tooltip }))
  return (
    <button
      {...tooltip}
      {...rest}
      type={own.type ?? 'button'}
      class={styles.button}
      data-outlined={own.outlined ? '' : undefined}
      aria-label={own.label}
      aria-pressed={own.pressed}
      aria-keyshortcuts={own.shortcut}
      onClick={(event) => own.onClick?.(event)}
    >
      <Icon name={own.icon} />
    </button>
  )
}
