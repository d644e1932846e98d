/** Where a note goes that nobody points at: near the middle of what is seen, on no other note and across no rim. */
/** Page units; places are centres of notes. */
import { Box, type Editor, type VecLike } from 'tldraw'
import { NOTE_SIZE, isFrame, isNote, isZone } from '#shared/board/records.ts'

/** between two places that are tried, and how far from the middle at most */
const STEP = 110
const MAX_RINGS = 24

/** In what is seen; if that is full, in the zone in its middle; if that is full too, the middle itself. */
export function freePlace(editor: Editor): VecLike {
  const view = editor.getViewportPageBounds()
  const zone = editor
    .getCurrentPageShapes()
    .filter((shape) => isZone(shape))
    .map((shape) => editor.getShapePageBounds(shape))
    .find((box) => box?.containsPoint(view.center))
  const fits = fitting(editor)
  return nearest(view.center, view, fits) ?? (zone && nearest(view.center, zone, fits)) ?? view.center
}

/** A test for a note's centre: does it cover a note, or lie across the rim of a zone or group? */
function fitting(editor: Editor): (at: VecLike) => boolean {
  const shapes = editor.getCurrentPageShapes()
  const boxes = (some: typeof shapes) => some.flatMap((shape) => editor.getShapePageBounds(shape) ?? [])
  const notes = boxes(shapes.filter((shape) => isNote(shape)))
  const frames = boxes(shapes.filter((shape) => isFrame(shape)))
  return (at) => {
    const sheet = sheetAt(at)
    return !notes.some((note) => note.collides(sheet)) && frames.every((frame) => frame.contains(sheet) || !frame.collides(sheet))
  }
}

const sheetAt = (at: VecLike): Box => new Box(at.x - NOTE_SIZE / 2, at.y - NOTE_SIZE / 2, NOTE_SIZE, NOTE_SIZE)

/** Ring by ring around the middle, only where the whole sheet lies inside. */
function nearest(centre: VecLike, inside: Box, fits: (at: VecLike) => boolean): VecLike | undefined {
  const rings = Math.min(MAX_RINGS, Math.ceil(Math.max(inside.w, inside.h) / STEP))
  for (let ring = 0; ring <= rings; ring++) {
    for (const [column, row] of cellsOf(ring)) {
      const at = { x: centre.x + column * STEP, y: centre.y + row * STEP }
      if (inside.contains(sheetAt(at)) && fits(at)) return at
    }
  }
  return undefined
}

function cellsOf(ring: number): [column: number, row: number][] {
  const side = Array.from({ length: 2 * ring + 1 }, (_, i) => i - ring)
  return side.flatMap((row) => side.filter((column) => Math.max(Math.abs(row), Math.abs(column)) === ring).map((column): [number, number] => [column, row]))
}
