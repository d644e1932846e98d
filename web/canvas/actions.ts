/** Which of tldraw's actions and tools exist here, for keys and menus; undo and select-all are ours. */
/** What is not named does not exist: no pages, no embeds, no locks, no export menus of tldraw's. */
import type { Editor, TLUiActionsContextType, TLUiOverrides, TLUiToolsContextType } from 'tldraw'
import { isFrame, isNote, isZone } from '#shared/board/records.ts'
import { zoomToBoard } from './camera.ts'
import type { CanvasContext } from './context.ts'
import { danish } from './danish.ts'
import { ShortcutsDialog } from './ShortcutsDialog.tsx'
import { type Grouping, PARTICIPANT_TOOLS, STAFF_TOOLS } from './types.ts'
import type { Undo } from './undo.ts'

const ACTIONS = [
  'undo', 'redo', 'copy', 'cut', 'paste', 'duplicate', 'delete', 'select-all', 'select-none', 'bring-to-front', 'send-to-back', 'bring-forward', 'send-backward',
  'zoom-in', 'zoom-out', 'zoom-in-on-cursor', 'zoom-out-on-cursor', 'zoom-to-100', 'zoom-to-fit', 'zoom-to-selection', 'back-to-content', 'exit-pen-mode', 'edit-link',
  'open-kbd-shortcuts', 'a11y-open-context-menu', 'a11y-repeat-shape-announce', 'toggle-keyboard-shortcuts', 'stop-following', 'image-replace', 'download-original',
] as const // biome-ignore format: a list of names

/** @param undo undefined until the editor is there; keys do not reach it before */
export function overridesFor(context: CanvasContext, undo: () => Undo | undefined, grouping: () => Grouping | undefined): TLUiOverrides {
  return {
    translations: { da: danish },
    actions: (editor, all, { addDialog }) => {
      const kept = pick(all, ACTIONS)
      replace(kept, 'undo', () => undo()?.undo())
      replace(kept, 'redo', () => undo()?.redo())
      replace(kept, 'select-all', () => selectAll(editor))
      replace(kept, 'zoom-to-fit', () => zoomToBoard(editor))
      replace(kept, 'open-kbd-shortcuts', () => addDialog({ component: ShortcutsDialog }))
      return { ...kept, ...groupActions(context, grouping) }
    },
    tools: (_editor, all) => pick(all, context.staff.get() ? [...STAFF_TOOLS, 'note'] : [...PARTICIPANT_TOOLS, 'note']),
  }
}

/** Enter names the group that is selected. Called `canvas.group.<name>`; without a selection that fits they do nothing. */
const GROUP_KEYS = { make: 'cmd+g,ctrl+g', breakUp: 'cmd+shift+g,ctrl+shift+g', merge: 'cmd+alt+g,ctrl+alt+g', rename: '', tidy: 'shift+t' } as const
function groupActions(context: CanvasContext, grouping: () => Grouping | undefined): TLUiActionsContextType {
  const run = (name: keyof typeof GROUP_KEYS) => () => {
    const hand = grouping()
    if (name === 'tidy') hand?.tidy({ order: 'place' })
    else hand?.[name]()
  }
  const names = Object.keys(GROUP_KEYS) as (keyof typeof GROUP_KEYS)[]
  return Object.fromEntries(
    names.map((name) => [
      `group-${name}`,
      { id: `group-${name}`, label: context.text(`canvas.group.${name}`), ...(GROUP_KEYS[name] && { kbd: GROUP_KEYS[name] }), onSelect: run(name) },
    ]),
  )
}

function replace(actions: TLUiActionsContextType, id: string, onSelect: () => void): void {
  const action = actions[id]
  if (action) actions[id] = { ...action, onSelect }
}

function pick<T extends TLUiActionsContextType | TLUiToolsContextType>(all: T, names: readonly string[]): T {
  return Object.fromEntries(names.flatMap((name) => (all[name] ? [[name, all[name]]] : []))) as T
}

/** tldraw selects what lies on the page itself, which here is hardly anything but zones. */
function selectAll(editor: Editor): void {
  const shapes = editor.getCurrentPageShapesSorted().filter((shape) => !isZone(shape))
  // a group brings its notes along; naming both would move them twice
  const grouped = new Set(shapes.filter((shape) => isFrame(shape)).map((shape) => shape.id as string))
  editor.markHistoryStoppingPoint('select all')
  editor.setSelectedShapes(shapes.filter((shape) => !grouped.has(shape.parentId) || (!isNote(shape) && !isFrame(shape))).map((shape) => shape.id))
}
