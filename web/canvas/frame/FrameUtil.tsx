/** @jsxImportSource react */
/** tldraw's frame as two pieces of furniture: a zone and a group. What lies in what stays the parent relation. */
import { FrameShapeUtil, Group2d, Rectangle2d, type SvgExportContext, type TLFrameShape } from 'tldraw'
import { isZone } from '#shared/board/records.ts'
import type { CanvasContext } from '../context.ts'
import { FACES, FONT_STACK } from '../fonts.ts'
import { mayChange } from '../rights.ts'
import { ROOM } from '../theme.ts'
import { Frame } from './Frame.tsx'
import { GROUP, ZONE, headingFont } from './places.ts'

abstract class PlaceUtil extends FrameShapeUtil {
  abstract readonly context: CanvasContext

  override canEdit(frame?: TLFrameShape) {
    return !frame || mayChange(frame, this.context)
  }
  override canResize(frame?: TLFrameShape) {
    return !frame || mayChange(frame, this.context)
  }
  override hideRotateHandle() {
    return true
  }
  override getFontFaces() {
    return FACES
  }
  override getGeometry(frame: TLFrameShape) {
    const zone = isZone(frame)
    const { w, h, name } = frame.props
    const font = headingFont(frame, this.editor.getZoomLevel())
    const width = Math.min(w - (zone ? 0 : GROUP.x), (name.length + 2) * font * 0.58)
    const height = font * 1.3
    return new Group2d({
      children: [
        // not filled: a selection can start inside, and a click reaches what lies there
        new Rectangle2d({ width: w, height: h, isFilled: false }),
        // the heading is the handle
        new Rectangle2d({ x: zone ? 0 : GROUP.x, y: zone ? -height - ZONE.gap : GROUP.y, width, height, isFilled: true, isLabel: true }),
      ],
    })
  }
  override component(frame: TLFrameShape) {
    return (<Frame frame={frame} context={this.context} />) as never
  }
  override indicator(frame: TLFrameShape) {
    return <rect width={frame.props.w} height={frame.props.h} rx={(isZone(frame) ? ZONE : GROUP).radius} />
  }
  override getAriaDescriptor(frame: TLFrameShape) {
    return frame.props.name || this.context.text(isZone(frame) ? 'canvas.zone' : 'canvas.group')
  }
  override toSvg(frame: TLFrameShape, svg: SvgExportContext) {
    return isZone(frame) ? zonePicture(frame, svg) : groupPicture(frame, svg)
  }
}

function zonePicture({ props }: TLFrameShape, svg: SvgExportContext) {
  const room = ROOM[svg.isDarkMode ? 'dark' : 'light']
  return (
    <>
      <rect width={props.w} height={props.h} rx={ZONE.radius} fill={room.paper} stroke={room.line} />
      <text y={-ZONE.gap - 6} fontFamily={FONT_STACK} fontWeight={660} fontSize={ZONE.font} fill={room.ink}>
        {props.name}
      </text>
    </>
  )
}

function groupPicture({ props }: TLFrameShape, svg: SvgExportContext) {
  const room = ROOM[svg.isDarkMode ? 'dark' : 'light']
  return (
    <>
      <rect width={props.w} height={props.h} rx={GROUP.radius} fill={room.sunken} fillOpacity={0.6} stroke={room.lineStrong} strokeWidth={2.5} />
      <text x={GROUP.x} y={GROUP.y + 24} fontFamily={FONT_STACK} fontWeight={650} fontSize={GROUP.font} fill={room.ink}>
        {props.name}
      </text>
    </>
  )
}

/** The shape util of one canvas: tldraw makes it itself and passes only its editor. */
export const frameUtilFor = (canvas: CanvasContext) =>
  class extends PlaceUtil {
    override readonly context = canvas
  }
