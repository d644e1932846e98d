/** The measures of zones and groups, and what is counted in them. Page units; `min` in pixels of the screen. */
import type { Editor, TLFrameShape, TLParentId } from 'tldraw'
import { isFrame, isNote, isZone } from '#shared/board/records.ts'

/** A zone's heading stands above it and never gets smaller than `min`; CSS says the same with `--tl-scale`. */
export const ZONE = { font: 32, min: 15, gap: 10, radius: 5 }
/** A group's heading stands inside. */
export const GROUP = { font: 26, x: 20, y: 14, radius: 10 }

export const headingFont = (frame: TLFrameShape, zoom: number): number => (isZone(frame) ? Math.max(ZONE.font, ZONE.min / zoom) : GROUP.font)

/** Notes in a frame, those in its groups included. */
export const countNotes = (editor: Editor, parent: TLParentId): number =>
  editor.getSortedChildIdsForParent(parent).reduce((sum, id) => {
    const child = editor.getShape(id)
    return sum + (isNote(child) ? 1 : isFrame(child) ? countNotes(editor, id) : 0)
  }, 0)
