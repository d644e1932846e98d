/** Grouping by hand: what is selected becomes a group, goes into one, is merged, tidied. Each is one change of the document and one step of undo. */
/** Call inside a Solid root; it ends with it. */
import { createShapeId, type Editor, type TLFrameShape, type TLShape, type TLShapeId } from 'tldraw'
import { breakGroup, changeGroup, makeGroup, mergeGroups, moveNotes } from '#shared/board/groups.ts'
import type { GrowRights } from '#shared/board/grow.ts'
import type { Records } from '#shared/board/layout.ts'
import { groupColor, isGroup, isNote, isSuggested, isZone } from '#shared/board/records.ts'
import { tidy } from '#shared/board/tidy.ts'
import type { BoardSession } from '#web/sync/types.ts'
import { showRecord } from './camera.ts'
import type { CanvasContext } from './context.ts'
import { fromTldraw } from './fromTldraw.ts'
import { mayChange, mayMove } from './rights.ts'
import type { Grouping, GroupSelection } from './types.ts'

/** While a hand is on it, a bar would be in the way. */
const BUSY = ['select.translating', 'select.resizing', 'select.brushing', 'select.scribble_brushing', 'select.editing_shape', 'select.crop'] as const
const TIDY_MS = 260

interface Hand {
  editor: Editor
  context: CanvasContext
  found(): GroupSelection | undefined
  /** `change` for each of `ids`, as one step */
  step(name: string, ids: readonly string[], change: (records: Records, id: string) => void): void
  rights(): GrowRights
}

export function createGrouping(editor: Editor, session: BoardSession, context: CanvasContext): Grouping {
  const selection = fromTldraw('grouping', () => (editor.isIn('select') && !editor.isInAny(...BUSY) ? selectedToGroup(editor, context) : undefined))
  const hand: Hand = {
    editor,
    context,
    found: () => selectedToGroup(editor, context),
    rights: () => ({ zones: context.staff.get() }),
    step(name, ids, change) {
      if (ids.length === 0) return
      // also sends what waits, so that the document is what the canvas shows
      editor.markHistoryStoppingPoint(name)
      const still = glide(editor)
      session.edit((records) => {
        for (const id of ids) change(records as unknown as Records, id)
      })
      still()
    },
  }
  return { selection, ...making(hand), ...changing(hand) }
}

function making({ editor, context, found, step, rights }: Hand): Pick<Grouping, 'make' | 'put' | 'merge' | 'gather'> {
  const make = (title: string, notes: readonly string[], suggested = false): TLShapeId => {
    const group = createShapeId()
    step('group', [group], (records, id) => makeGroup(records, { id, title, notes, suggested }, rights()))
    return group
  }
  return {
    make() {
      const notes = found()?.notes ?? []
      if (notes.length > 0) startNaming(editor, make('', notes))
    },
    put: (groupId) => step('into group', [groupId], (records, id) => moveNotes(records, found()?.notes ?? [], id, rights())),
    merge() {
      const { groups = [], notes = [] } = found() ?? {}
      const [into, ...others] = groups
      if (!into || groups.length + notes.length < 2) return
      step('merge groups', [into], (records, id) => {
        mergeGroups(records, id, others, rights())
        moveNotes(records, notes, id, rights())
      })
      editor.select(into as TLShapeId)
    },
    gather(title, notes) {
      if (context.allowed.get().has('group.edit')) showRecord(editor, make(title, notes, true))
    },
  }
}

function changing({ editor, found, step, rights }: Hand): Pick<Grouping, 'breakUp' | 'accept' | 'rename' | 'paint' | 'tidy'> {
  const groups = () => found()?.groups ?? []
  return {
    breakUp(only) {
      const ids = only ? [only] : groups()
      const inside = ids.flatMap((id) => editor.getSortedChildIdsForParent(id as TLShapeId))
      step('break up group', ids, breakGroup)
      editor.select(...inside)
    },
    accept: (only) => step('accept group', only ? [only] : groups(), (records, id) => changeGroup(records, id, { suggested: false })),
    rename() {
      const [only, ...more] = groups()
      if (only && more.length === 0) startNaming(editor, only as TLShapeId)
    },
    paint: (color) => step('colour of group', groups(), (records, id) => changeGroup(records, id, { color })),
    tidy(options, only) {
      const zone = found()?.zone
      const ids = only ? [only] : zone ? [zone] : groups()
      step('tidy', ids, (records, id) => tidy(records, id, { ...options, rights: rights() }))
    },
  }
}

/** Top down, left to right, as one reads. */
const inReadingOrder = (editor: Editor, shapes: readonly TLShape[]): TLShape[] => {
  const at = new Map(shapes.map((shape) => [shape.id, editor.getShapePageBounds(shape)]))
  const row = (shape: TLShape) => Math.round((at.get(shape.id)?.y ?? 0) / 100)
  return [...shapes].sort((a, b) => row(a) - row(b) || (at.get(a.id)?.x ?? 0) - (at.get(b.id)?.x ?? 0))
}

export function selectedToGroup(editor: Editor, context: CanvasContext): GroupSelection | undefined {
  const shapes = editor.getSelectedShapes()
  const mayGroup = !editor.getIsReadonly() && context.allowed.get().has('group.edit')
  const bounds = editor.getSelectionPageBounds()
  if (!mayGroup || !bounds || shapes.length === 0) return undefined
  const notes = inReadingOrder(
    editor,
    shapes.filter((shape) => isNote(shape) && mayMove(shape, context)),
  )
  const groups = inReadingOrder(
    editor,
    shapes.filter((shape) => isGroup(shape) && mayChange(shape, context)),
  )
  const zone = shapes.length === 1 && isZone(shapes[0]) && mayChange(shapes[0] as TLShape, context) ? shapes[0]?.id : undefined
  if (notes.length + groups.length === 0 && !zone) return undefined
  const corner = editor.pageToViewport({ x: bounds.x, y: bounds.y })
  const zoom = editor.getZoomLevel()
  return {
    notes: notes.map(({ id }) => id),
    groups: groups.map(({ id }) => id),
    ...(zone && { zone }),
    ...(groups.length === 1 && { color: groupColor(groups[0] as TLFrameShape) }),
    suggested: groups.some((group) => isSuggested(group as TLFrameShape)),
    others: notes.length > 0 && groups.length === 0 ? otherGroups(editor, context, notes) : [],
    box: { x: Math.round(corner.x), y: Math.round(corner.y), w: Math.round(bounds.w * zoom), h: Math.round(bounds.h * zoom) },
  }
}

function otherGroups(editor: Editor, context: CanvasContext, notes: readonly TLShape[]): { id: string; name: string }[] {
  const around = new Set(notes.map((note) => note.parentId as string))
  const groups = editor.getCurrentPageShapesSorted().filter((shape): shape is TLFrameShape => isGroup(shape) && mayChange(shape, context))
  return groups.filter(({ id }) => around.size > 1 || !around.has(id)).map(({ id, props }) => ({ id, name: props.name || context.text('canvas.group') }))
}

function startNaming(editor: Editor, id: TLShapeId): void {
  if (!editor.getShape(id)) return
  editor.focus()
  editor.select(id)
  editor.setEditingShape(id)
  editor.setCurrentTool('select.editing_shape')
}

/** What moves by itself is seen to move; who wants no motion sees the end. @returns call when the change is made */
function glide(editor: Editor): () => void {
  const stage = editor.getContainer()
  stage.classList.add('sam-gliding')
  return () => void setTimeout(() => stage.classList.remove('sam-gliding'), TIDY_MS)
}
