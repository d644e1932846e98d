/** Moves a note without dragging: one menu of every zone and group, shared by all rows (a board has thousands), opened at the row's button. */
import { createEffect, For, on, Show } from 'solid-js'
import { t } from '#web/i18n.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { type Moving, useList } from './context.ts'
import { focusNote } from './focus.ts'
import styles from './MoveMenu.module.css'
import { noteName, type Place, placesFor, recordOf } from './words.ts'

/** The list is read again within this time, then the note stands in its new place. */
const SETTLED_MS = 250
const GAP = 6
const EDGE = 8

/** Under the button, its end at the button's end; above it where there is no room. */
function placeAt(menu: HTMLElement, anchor: Element): void {
  const at = anchor.getBoundingClientRect()
  const { width, height } = menu.getBoundingClientRect()
  const below = at.bottom + GAP
  const top = below + height + EDGE > innerHeight ? Math.max(EDGE, at.top - GAP - height) : below
  menu.style.insetBlockStart = `${top}px`
  menu.style.left = `${Math.max(EDGE, Math.min(at.right, innerWidth - EDGE) - width)}px`
}

/** Arrow keys go round, Home and End jump, a letter finds; Tab leaves. */
function walk(menu: HTMLElement, event: KeyboardEvent): void {
  const items = [...menu.querySelectorAll<HTMLElement>('[role="menuitem"]')]
  const now = items.indexOf(document.activeElement as HTMLElement)
  const step = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: -1 }[event.key]
  const next = step === undefined ? undefined : items.at(step % items.length)
  const found =
    event.key.length === 1 ? [...items.slice(now + 1), ...items].find((item) => item.textContent?.trim().toLocaleLowerCase().startsWith(event.key.toLocaleLowerCase())) : undefined
  const target = next ?? found
  if (event.key === 'Tab') menu.hidePopover()
  if (!target) return
  event.preventDefault()
  target.focus()
}

export function MoveMenu() {
  const list = useList()
  let menu: HTMLDivElement | undefined
  createEffect(
    on(list.moving, (request) => {
      if (!request || !menu) return
      menu.showPopover()
      placeAt(menu, request.anchor)
      menu.querySelector<HTMLElement>('[role="menuitem"]')?.focus()
    }),
  )
  const choose = ({ note }: Moving, place: Place) => {
    menu?.hidePopover()
    list.move(note, place)
    focusNote(note.id, SETTLED_MS)
  }
  return (
    <div
      ref={menu}
      class={styles.menu}
      popover="auto"
      role="menu"
      tabindex="-1"
      aria-label={list.moving() ? t('list.moveHeading', { note: noteName((list.moving() as Moving).note) }) : t('list.table')}
      onKeyDown={(event) => walk(event.currentTarget, event)}
      on:toggle={(event: ToggleEvent) => event.newState === 'closed' && list.setMoving(undefined)}
    >
      <Show when={list.moving()}>
        {(request) => (
          <>
            <p class={styles.heading} aria-hidden="true">
              {t('list.moveHeading', { note: noteName(request().note) })}
            </p>
            <For each={placesFor(request().note, list.outline).filter((place) => !list.isLockedForMe(recordOf(place, list.outline)))}>
              {(place) => (
                <button type="button" role="menuitem" tabindex="-1" class={styles.item} data-sub={place.inZone ? '' : undefined} onClick={() => choose(request(), place)}>
                  <Icon name={place.target.kind === 'group' ? 'folder' : 'arrow-right'} />
                  <span dir="auto">{place.label}</span>
                </button>
              )}
            </For>
          </>
        )}
      </Show>
    </div>
  )
}
