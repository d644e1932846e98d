/** Moves a note without dragging: a menu of every zone and group. */
import type { NoteNode } from '#shared/board/outline.ts'
import { t } from '#web/i18n.tsx'
import { Menu, type MenuItem } from '#web/ui/Menu.tsx'
import { useList } from './context.ts'
import { focusNote } from './focus.ts'
import { noteName, type Place, placesOf } from './words.ts'

/** The list is read again within this time, then the note stands in its new place. */
const SETTLED_MS = 250

export function MoveMenu(props: { note: NoteNode }) {
  const list = useList()
  const move = (place: Place) => {
    list.move(props.note, place)
    focusNote(props.note.id, SETTLED_MS)
  }
  const items = (): MenuItem[] => [
    { heading: t('list.moveHeading', { note: noteName(props.note) }) },
    ...placesOf(list.outline).map((place): MenuItem => ({ label: place.label, icon: place.target.kind === 'group' ? 'folder' : 'arrow-right', onSelect: () => move(place) })),
  ]
  return <Menu label={t('list.move', { note: noteName(props.note) })} icon="folder-input" items={items()} />
}
