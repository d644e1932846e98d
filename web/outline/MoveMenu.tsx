/** Moves a note without dragging: one menu of every zone and group, shared by all rows (a board has thousands), opened at the row's button. */
import { createEffect, For, on, Show } from 'solid-js'
import { t } from '#web/i18n.tsx'
import { Icon } from '#web/ui/Icon.tsx'
// what a choice does is there when it is made
import './groupEdits.ts'
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
  const choose = ({ notes }: Moving, place: Place) => {
    menu?.hidePopover()
    list.move(notes, place)
    list.setPicking(false)
    focusNote(notes[0]?.id ?? '', SETTLED_MS)
  }
  const make = ({ notes }: Moving) => {
    menu?.hidePopover()
    list.askGroup(notes)
  }
  const open = (place: Place) => !list.isLockedForMe(recordOf(place, list.outline))
  const places = (request: Moving) => placesFor(request.notes, list.outline)
  return (
    <div
      ref={menu}
      class={styles.menu}
      popover="auto"
      role="menu"
      tabindex="-1"
      aria-label={heading(list.moving())}
      onKeyDown={(event) => walk(event.currentTarget, event)}
      on:toggle={(event: ToggleEvent) => event.newState === 'closed' && list.setMoving(undefined)}
    >
      <Show when={list.moving()}>
        {(request) => (
          <>
            <p class={styles.heading} aria-hidden="true">
              {heading(request())}
            </p>
            <For each={places(request()).near.filter(open)}>{(place) => <PlaceItem place={place} onChoose={() => choose(request(), place)} />}</For>
            <Show when={list.may('group.edit')}>
              <button type="button" role="menuitem" tabindex="-1" class={styles.item} onClick={() => make(request())}>
                <Icon name="folder-plus" />
                <span>{t('groups.new')}</span>
              </button>
            </Show>
            <hr class={styles.line} />
            <For each={places(request()).far.filter(open)}>{(place) => <PlaceItem place={place} sub={place.inZone} onChoose={() => choose(request(), place)} />}</For>
          </>
        )}
      </Show>
    </div>
  )
}

const heading = (request: Moving | undefined): string => {
  const [note, ...more] = request?.notes ?? []
  if (!note) return t('list.table')
  return more.length > 0 ? t('groups.moveSome', { n: more.length + 1 }) : t('list.moveHeading', { note: noteName(note) })
}

function PlaceItem(props: { place: Place; sub?: boolean; onChoose: () => void }) {
  return (
    <button type="button" role="menuitem" tabindex="-1" class={styles.item} data-sub={props.sub ? '' : undefined} onClick={() => props.onChoose()}>
      <Icon name={props.place.target.kind === 'group' ? 'folder' : 'arrow-right'} />
      <span dir="auto">{props.place.label}</span>
    </button>
  )
}
