/** The facilitator's group: drawn around notes it takes them in, makes room for its heading, and asks for its name. */
import { FrameShapeTool, type Editor, type TLShape, type TLShapeId } from 'tldraw'
import { isGroup } from '#shared/board/records.ts'

/** from the upper edge to the first note, in page units */
const HEADING = 58

export class GroupTool extends FrameShapeTool {
  override onCreate(shape: TLShape | null) {
    super.onCreate(shape)
    if (!shape) return
    makeRoom(this.editor, shape.id)
    this.editor.select(shape.id)
    this.editor.setEditingShape(shape.id)
    this.editor.setCurrentTool('select.editing_shape')
  }
}

/** Raises the upper edge so far that no note lies under the heading; the notes stay where they are. */
function makeRoom(editor: Editor, id: TLShapeId): void {
  const group = editor.getShape(id)
  if (!isGroup(group)) return
  const children = editor.getSortedChildIdsForParent(id).flatMap((child) => editor.getShape(child) ?? [])
  const missing = HEADING - Math.min(HEADING, ...children.map((child) => child.y))
  if (missing === 0) return
  editor.updateShape({ id, type: 'frame', y: group.y - missing, props: { h: group.props.h + missing } })
  editor.updateShapes(children.map((child) => ({ id: child.id, type: child.type, y: child.y + missing })))
}
