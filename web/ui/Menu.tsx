/** A menu of actions behind a button: an icon button, or a worded one with `trigger`. */
import { DropdownMenu } from '@kobalte/core/dropdown-menu'
import { createSignal, For, type JSX, Match, Show, Switch } from 'solid-js'
import { Button } from './Button.tsx'
import { Icon, type IconName } from './Icon.tsx'
import { IconButton } from './IconButton.tsx'
import styles from './Menu.module.css'
import { Swatch } from './Swatch.tsx'

export interface MenuAction {
  label: string
  icon?: IconName
  onSelect: () => void
  danger?: boolean
  disabled?: boolean
  /** makes it a choice that is on or off */
  checked?: boolean
  /** a key that does the same, shown as written */
  shortcut?: string
  /** BCP 47 tag of the label, when it is not the page's */
  lang?: string
  /** a paper to show instead of an icon */
  paper?: string
}
export type MenuItem = MenuAction | { heading: string } | 'separator'

export interface MenuProps {
  /** the trigger's name */
  label: string
  icon?: IconName
  items: readonly MenuItem[]
  /** words (and more) for the trigger */
  trigger?: JSX.Element
  disabled?: boolean
  /** it comes because somebody has asked for it: open from the start */
  opened?: boolean
}

/** The press that opens a menu may end over an item, before the menu has found its place: that is no choice. */
const SAME_PRESS_MS = 300

function guardOpening() {
  let openedAt = 0
  let pressedInside = false
  const opening = () => {
    openedAt = performance.now()
    pressedInside = false
  }
  const guard = (menu: HTMLElement) => {
    menu.addEventListener('pointerdown', () => (pressedInside = true), true)
    menu.addEventListener('pointerup', (event) => !pressedInside && performance.now() - openedAt < SAME_PRESS_MS && event.stopPropagation(), true)
  }
  return { opening, guard }
}

export function Menu(props: MenuProps) {
  const [open, setOpen] = createSignal(props.opened ?? false)
  const { opening, guard } = guardOpening()
  if (open()) opening()
  const change = (next: boolean) => {
    if (next) opening()
    setOpen(next)
  }
  return (
    <DropdownMenu open={open()} onOpenChange={change} modal={false} gutter={6} placement="bottom-end">
      <Show when={props.trigger} fallback={<DropdownMenu.Trigger as={IconButton} icon={props.icon ?? 'ellipsis'} label={props.label} disabled={props.disabled} />}>
        <DropdownMenu.Trigger as={Button} variant="quiet" size="s" aria-label={props.label} disabled={props.disabled} iconEnd="chevron-down">
          <span class={styles.trigger}>{props.trigger}</span>
        </DropdownMenu.Trigger>
      </Show>
      <DropdownMenu.Portal>
        <DropdownMenu.Content class={styles.menu} ref={guard}>
          <For each={props.items}>{(item) => <MenuRow item={item} />}</For>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu>
  )
}

function MenuRow(props: { item: MenuItem }) {
  const action = () => (typeof props.item === 'object' && 'label' in props.item ? props.item : undefined)
  return (
    <Switch>
      <Match when={props.item === 'separator'}>
        <DropdownMenu.Separator class={styles.separator} />
      </Match>
      <Match when={typeof props.item === 'object' && 'heading' in props.item && props.item.heading}>{(heading) => <p class={styles.heading}>{heading()}</p>}</Match>
      <Match when={action()}>{(item) => <ActionRow item={item()} />}</Match>
    </Switch>
  )
}

function ActionRow(props: { item: MenuAction }) {
  const content = () => (
    <>
      <MenuMark item={props.item} />
      <span lang={props.item.lang}>{props.item.label}</span>
      <Show when={props.item.shortcut}>{(key) => <span class={styles.key}>{key()}</span>}</Show>
    </>
  )
  const shared = () => ({ class: styles.item, disabled: props.item.disabled, 'data-danger': props.item.danger ? '' : undefined })
  return (
    <Show
      when={props.item.checked !== undefined}
      fallback={
        <DropdownMenu.Item {...shared()} onSelect={() => props.item.onSelect()}>
          {content()}
        </DropdownMenu.Item>
      }
    >
      <DropdownMenu.CheckboxItem {...shared()} checked={props.item.checked ?? false} onChange={() => props.item.onSelect()} closeOnSelect>
        {content()}
      </DropdownMenu.CheckboxItem>
    </Show>
  )
}

function MenuMark(props: { item: MenuAction }) {
  const icon = () => (props.item.checked ? 'check' : props.item.icon)
  return (
    <Switch fallback={<span class={styles.blank} />}>
      <Match when={props.item.paper}>{(paper) => <Swatch color={paper()} size={20} />}</Match>
      <Match when={icon()}>{(name) => <Icon name={name()} />}</Match>
    </Switch>
  )
}
