/** @jsxImportSource react */
/** The menu of a right click or a long press: what one does with notes, and nothing else. */
import { useContext } from 'react'
import {
  DefaultColorStyle,
  DefaultContextMenu,
  TldrawUiMenuActionItem,
  TldrawUiMenuGroup,
  TldrawUiMenuItem,
  TldrawUiMenuSubmenu,
  useEditor,
  useValue,
  type Editor,
  type TLUiContextMenuProps,
} from 'tldraw'
import { noteIdOf } from '#shared/board/layout.ts'
import { type FrameMeta, NOTE_COLORS, isNote, isZone, type NoteColor } from '#shared/board/records.ts'
import type { CanvasContext } from './context.ts'
import { GroupItems } from './GroupItems.tsx'
import { CanvasOfMenu } from './menuContext.ts'
import { mayChange } from './rights.ts'

export function ContextMenu(props: TLUiContextMenuProps) {
  const context = useContext(CanvasOfMenu)
  return <DefaultContextMenu {...props}>{context && <Items context={context} />}</DefaultContextMenu>
}

function Items({ context }: { context: CanvasContext }) {
  const editor = useEditor()
  const readonly = useValue('readonly', () => editor.getIsReadonly(), [editor])
  const some = useValue('some selected', () => editor.getSelectedShapeIds().length > 0, [editor])
  const mine = useValue('some to delete', () => editor.getSelectedShapes().some((shape) => mayChange(shape, context)), [editor, context])
  if (readonly)
    return (
      <>
        <Comments context={context} />
        {some ? <TldrawUiMenuActionItem actionId="copy" /> : <TldrawUiMenuActionItem actionId="zoom-to-fit" />}
      </>
    )
  return (
    <>
      <Comments context={context} />
      <GroupItems context={context} />
      {some && <Selection context={context} />}
      <Leading context={context} />
      <Hiding context={context} />
      <TldrawUiMenuGroup id="clipboard">
        {mine && <TldrawUiMenuActionItem actionId="cut" />}
        {some && <TldrawUiMenuActionItem actionId="copy" />}
        <TldrawUiMenuActionItem actionId="paste" />
        {some && <TldrawUiMenuActionItem actionId="duplicate" />}
        {mine && <TldrawUiMenuActionItem actionId="delete" />}
      </TldrawUiMenuGroup>
      <TldrawUiMenuGroup id="all">
        <TldrawUiMenuActionItem actionId="select-all" />
        <TldrawUiMenuActionItem actionId="zoom-to-fit" />
        <TldrawUiMenuActionItem actionId="open-kbd-shortcuts" />
      </TldrawUiMenuGroup>
    </>
  )
}

/** What is said about the one note that is chosen. */
function Comments({ context }: { context: CanvasContext }) {
  const editor = useEditor()
  const note = useValue('the note', () => editor.getOnlySelectedShape(), [editor])
  if (!isNote(note ?? undefined) || !note) return null
  return (
    <TldrawUiMenuGroup id="comments">
      <TldrawUiMenuItem id="comments" label={context.text('comments.title')} onSelect={() => context.onComments(noteIdOf(note.id))} />
    </TldrawUiMenuGroup>
  )
}

function Selection({ context }: { context: CanvasContext }) {
  return (
    <TldrawUiMenuGroup id="selection">
      <Papers context={context} />
      <TldrawUiMenuActionItem actionId="bring-to-front" />
      <TldrawUiMenuActionItem actionId="send-to-back" />
    </TldrawUiMenuGroup>
  )
}

/** What only who leads can do with a zone. */
function Leading({ context }: { context: CanvasContext }) {
  const editor = useEditor()
  const zone = useValue('zone', () => zoneOfMenu(editor), [editor])
  const locked = useValue('zone is locked', () => zone !== undefined && context.lockedZones.get().includes(zone), [zone, context])
  const { lead } = context
  if (!lead || zone === undefined || !context.staff.get()) return null
  return (
    <TldrawUiMenuGroup id="leading">
      <TldrawUiMenuItem id="lock-zone" label={context.text(locked ? 'guide.unlockZone' : 'guide.lockZone')} onSelect={() => lead.lockZone(zone, !locked)} />
    </TldrawUiMenuGroup>
  )
}

/** What facilitators take off the board: the notes that are chosen. */
function Hiding({ context }: { context: CanvasContext }) {
  const editor = useEditor()
  const notes = useValue('notes to hide', () => editor.getSelectedShapes().flatMap((shape) => (isNote(shape) ? [noteIdOf(shape.id)] : [])), [editor])
  const { lead } = context
  if (!lead || notes.length === 0 || !context.staff.get()) return null
  return (
    <TldrawUiMenuGroup id="hiding">
      <TldrawUiMenuItem id="hide-notes" label={context.text('moderation.hideNotes', { n: notes.length })} onSelect={() => lead.hideNotes(notes)} />
    </TldrawUiMenuGroup>
  )
}

/** The chosen zone, or the one that was pointed into where nothing lies. @returns its template id */
function zoneOfMenu(editor: Editor): string | undefined {
  const selected = editor.getSelectedShapes()
  const point = editor.inputs.currentPagePoint
  const zones = editor.getCurrentPageShapes().filter((shape) => isZone(shape))
  const meant = selected.length > 0 ? selected.find((shape) => selected.length === 1 && isZone(shape)) : zones.find((zone) => editor.getShapePageBounds(zone)?.containsPoint(point))
  return (meant?.meta as FrameMeta | undefined)?.zone
}

/** The six papers for the selected notes that are one's own to change. */
function Papers({ context }: { context: CanvasContext }) {
  const editor = useEditor()
  const colours = useValue('colours', () => editor.getSelectedShapes().flatMap((shape) => (isNote(shape) && mayChange(shape, context) ? [shape.props.color as string] : [])), [
    editor,
    context,
  ])
  if (colours.length === 0) return null
  const paint = (color: NoteColor) => {
    editor.markHistoryStoppingPoint('colour')
    editor.setStyleForSelectedShapes(DefaultColorStyle, color)
  }
  return (
    <TldrawUiMenuSubmenu id="paper" label={context.text('canvas.color')} size="small">
      <TldrawUiMenuGroup id="papers">
        {NOTE_COLORS.map((color) => (
          <TldrawUiMenuItem key={color} id={color} label={context.text(`common.color.${color}`)} disabled={colours.every((one) => one === color)} onSelect={() => paint(color)} />
        ))}
      </TldrawUiMenuGroup>
    </TldrawUiMenuSubmenu>
  )
}
