/** What the chrome can see and do: the canvas of `types.ts`, made of an editor. */
/** Call inside a Solid root; it ends with it. */
import { DefaultColorStyle, type Editor, type TLNoteShape, type TLShapeId } from 'tldraw'
import { type Accessor, onCleanup } from 'solid-js'
import { noteIdOf } from '#shared/board/layout.ts'
import { isNote, isZone, type NoteColor } from '#shared/board/records.ts'
import { cameraControls } from './cameraControls.ts'
import type { BoardSession } from '#web/sync/types.ts'
import type { CanvasContext } from './context.ts'
import { focusAfterPress, focusCanvas } from './focus.ts'
import { openFollow } from './follow.ts'
import { createNote, currentColor } from './create.ts'
import { freePlace } from './freePlace.ts'
import { addPictures } from './images.ts'
import { fromTldraw } from './fromTldraw.ts'
import { drawPicture } from './pictures.ts'
import { createGrouping } from './grouping.ts'
import { STAFF_TOOLS, type Canvas, type Tool } from './types.ts'
import type { Undo } from './undo.ts'
import { dotsByKey, selectedItems } from './votes/dots.ts'

interface Parts {
  undo: Undo
  session: BoardSession
  loaded: Accessor<boolean>
}

export function controlsOf(editor: Editor, context: CanvasContext, { undo, session, loaded }: Parts): Omit<Canvas, 'dispose'> {
  onCleanup(dotsByKey(editor, context))
  const after = (act: () => void) => () => {
    act()
    focusAfterPress(editor)
  }
  return {
    grouping: createGrouping(editor, session, context),
    tool: fromTldraw('tool', () => toolOf(editor.getCurrentToolId())),
    zoom: fromTldraw('zoom', () => editor.getZoomLevel()),
    color: fromTldraw('paper', () => currentColor(editor)),
    selectedZones: fromTldraw('selected zones', () => zonesOfSelection(editor)),
    onlyNote: fromTldraw('only note', () => onlyNote(editor)),
    selectedItems: fromTldraw('selected items', () => selectedItems(editor)),
    loaded,
    canUndo: undo.canUndo,
    canRedo: undo.canRedo,
    undo: after(undo.undo),
    redo: after(undo.redo),
    ...cameraControls(editor, openFollow(editor, session), after),
    picture: (format, zone) => drawPicture(editor, format, zone),
    addPictures: (files) => void addPictures(editor, context, files),
    focus: () => focusCanvas(editor),
    ...noteControls(editor, context, after),
  }
}

function noteControls(editor: Editor, context: CanvasContext, after: (act: () => void) => () => void): Pick<Canvas, 'chooseTool' | 'takeNote' | 'writeNote' | 'dropNote'> {
  const choose = (color: NoteColor) => editor.setStyleForNextShapes(DefaultColorStyle, color)
  return {
    chooseTool: (tool) => after(() => editor.setCurrentTool(tool))(),
    takeNote: (color) =>
      after(() => {
        choose(color)
        editor.setCurrentTool('note')
      })(),
    writeNote(color) {
      choose(color)
      createNote(editor, context, { color, at: freePlace(editor) })
    },
    dropNote(color, at) {
      choose(color)
      createNote(editor, context, { color, at: editor.screenToPage(at) })
    },
  }
}

const toolOf = (id: string): Tool => (id === 'note' ? 'note' : (STAFF_TOOLS.find((tool) => tool === id) ?? 'select'))

function onlyNote(editor: Editor): string | undefined {
  const only = editor.getOnlySelectedShape()
  return isNote(only ?? undefined) ? noteIdOf((only as TLNoteShape).id) : undefined
}

const NONE: readonly string[] = []
function zonesOfSelection(editor: Editor): readonly string[] {
  const zoneOf = (id: TLShapeId) => [editor.getShape(id), ...editor.getShapeAncestors(id)].find((shape) => isZone(shape))?.id
  const ids = new Set(editor.getSelectedShapeIds().flatMap((id) => zoneOf(id) ?? []))
  return ids.size === 0 ? NONE : [...ids]
}
