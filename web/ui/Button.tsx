/** The button, or with `href` a link that looks like one. A busy button keeps its focus and ignores presses. */
import { type JSX, Show, splitProps } from 'solid-js'
import styles from './Button.module.css'
import { Icon, type IconName } from './Icon.tsx'

export interface ButtonProps extends Omit<JSX.ButtonHTMLAttributes<HTMLButtonElement>, 'onClick' | 'class' | 'classList' | 'ref' | 'style'> {
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger' | 'danger-solid'
  /** s 44 px, m 48 px, l 56 px high */
  size?: 's' | 'm' | 'l'
  block?: boolean
  busy?: boolean
  icon?: IconName
  iconEnd?: IconName
  href?: string
  /** with `href`: the browser saves the answer under this name ('' = the server's) and the router keeps away */
  download?: string
  onClick?: (event: MouseEvent) => void
  ref?: (element: HTMLElement) => void
}
const OWN = ['variant', 'size', 'block', 'busy', 'icon', 'iconEnd', 'href', 'download', 'onClick', 'ref', 'children', 'disabled', 'type'] as const

export function Button(props: ButtonProps) {
  const [own, rest] = splitProps(props, OWN)
  const look = () => ({ class: styles.button, 'data-variant': own.variant ?? 'secondary', 'data-size': own.size ?? 'm', 'data-block': own.block ? '' : undefined })
  const content = () => (
    <>
      <Show when={own.busy ? 'loader-circle' : own.icon}>{(name) => <Icon name={name()} />}</Show>
      <span>{own.children}</span>
      <Show when={own.iconEnd}>{(name) => <Icon name={name()} />}</Show>
    </>
  )
  const press = (event: MouseEvent) => {
    if (!own.busy) return own.onClick?.(event)
    event.preventDefault()
  }
  return (
    <Show
      when={own.href !== undefined && !own.disabled}
      fallback={
        <button
          {...rest}
          {...look()}
          ref={own.ref}
          type={own.type ?? 'button'}
          disabled={own.disabled}
          aria-busy={own.busy || undefined}
          aria-disabled={own.busy || undefined}
          onClick={press}
        >
          {content()}
        </button>
      }
    >
      <a {...(rest as object)} {...look()} ref={own.ref} href={own.href} download={own.download} onClick={(event) => own.onClick?.(event)}>
        {content()}
      </a>
    </Show>
  )
}
