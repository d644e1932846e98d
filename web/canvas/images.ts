/** Pictures on the canvas: stored first, then laid where they were dropped, or into the middle of what is seen. */
import { createShapeId, type Editor, type TLAssetId, type TLAssetStore, type TLImageShape, type TLShape, type TLShapeId, type VecLike } from 'tldraw'
import type { BoardFile } from '#shared/board/files.ts'
import { assetIdOf, imageAsset, imageSize } from '#shared/board/image-record.ts'
import { isFrame } from '#shared/board/records.ts'
import type { Size } from '#shared/board/tree.ts'
import type { CanvasContext } from './context.ts'

/** Several at once lie like a hand of cards. */
const FAN = 28
const SHEET_EDGE = 20

/** tldraw's own ways to a file, should one remain: there is only ours. */
export const assetStore = (context: CanvasContext): TLAssetStore => ({
  async upload(_asset, file) {
    const stored = await context.upload(file)
    if (!stored) throw new Error('the picture was not stored')
    return { src: stored.url }
  },
  resolve: (asset) => asset.props.src,
})

/** @param at page point for the middle of the first one */
export async function addPictures(editor: Editor, context: CanvasContext, files: readonly File[], at: VecLike = editor.getViewportPageBounds().center): Promise<void> {
  if (editor.getIsReadonly()) return
  let laid = 0
  for (const file of files) {
    const stored = await context.upload(file)
    if (stored && !editor.isDisposed) layPicture(editor, context, { ...stored, hash: stored.id }, { x: at.x + laid * FAN, y: at.y + laid++ * FAN })
  }
}

/** The record of a stored picture; the room accepts no other. */
function ensureAsset(editor: Editor, context: CanvasContext, file: BoardFile): TLAssetId {
  const id = assetIdOf(file.hash) as TLAssetId
  if (!editor.getAsset(id)) editor.createAssets([imageAsset(context.boardId, file)])
  return id
}

/** A sheet cuts off what sticks out: the corner of a picture around `centre` that lies wholly on it, if it fits. */
function within(parent: TLShape | undefined, centre: VecLike, { w, h }: Size): VecLike {
  const corner = { x: centre.x - w / 2, y: centre.y - h / 2 }
  if (!isFrame(parent)) return corner
  const clamp = (at: number, length: number, room: number) => Math.max(SHEET_EDGE, Math.min(at, room - length - SHEET_EDGE))
  return { x: clamp(corner.x, w, parent.props.w), y: clamp(corner.y, h, parent.props.h) }
}

function layPicture(editor: Editor, context: CanvasContext, file: BoardFile, at: VecLike): void {
  const id = createShapeId()
  const { w, h } = imageSize(file)
  editor.markHistoryStoppingPoint('picture')
  editor.run(() => {
    const assetId = ensureAsset(editor, context, file)
    // made at its centre, so that what lies there takes it in; then moved to its corner
    editor.createShape<TLImageShape>({ id, type: 'image', x: at.x, y: at.y, props: { assetId, w, h } })
    const made = editor.getShape<TLImageShape>(id)
    if (made) editor.updateShape<TLImageShape>({ id, type: 'image', ...within(editor.getShape(made.parentId as TLShapeId), made, { w, h }) })
  })
  if (editor.getShape(id)) editor.select(id)
}

/** Another picture in the same place and of the same width. */
export async function replacePicture(editor: Editor, context: CanvasContext, file: File, shapeId: TLShapeId): Promise<void> {
  const stored = await context.upload(file)
  const shape = editor.isDisposed ? undefined : editor.getShape<TLImageShape>(shapeId)
  if (!stored || !shape) return
  const assetId = ensureAsset(editor, context, { ...stored, hash: stored.id })
  editor.markHistoryStoppingPoint('replace picture')
  editor.updateShape<TLImageShape>({ id: shapeId, type: 'image', props: { assetId, crop: null, h: (shape.props.w * stored.height) / stored.width } })
}
