/** Pictures of the board for a report or a wall: always by daylight, always whole notes. */
/** Drawn in the browser; fonts go into the file. */
import { Box, type Editor, type TLShapeId } from 'tldraw'
import type { PictureFormat } from './types.ts'

/** room for the headings above the zones */
const PADDING = 72
const PIXELS_PER_UNIT = 2
const MAX_SIDE = 12_000

/** @throws Error when the board, or the zone, has nothing to draw */
export async function drawPicture(editor: Editor, format: PictureFormat, zoneRecordId?: string): Promise<Blob> {
  const ids = zoneRecordId ? [zoneRecordId as TLShapeId] : editor.getSortedChildIdsForParent(editor.getCurrentPageId())
  const boxes = ids.map((id) => editor.getShapePageBounds(id)).filter((box) => box !== undefined)
  if (boxes.length === 0) throw new Error('nothing to draw')
  const { w, h } = Box.Common(boxes)
  const pixelRatio = Math.min(PIXELS_PER_UNIT, MAX_SIDE / (Math.max(w, h) + 2 * PADDING))
  // one frame alone is drawn without itself and its heading; named twice it is not alone
  const { blob } = await editor.toImage(zoneRecordId ? [...ids, ...ids] : ids, {
    format,
    padding: PADDING,
    background: true,
    darkMode: false,
    pixelRatio: format === 'svg' ? 1 : pixelRatio,
  })
  return blob
}
