/** @jsxImportSource react */
/** A note in an exported picture: the same sheet as on the screen, always whole. */
import type { Editor, SvgExportContext, TLNoteShape } from 'tldraw'
import { NOTE_SIZE, type Paper } from '#shared/board/records.ts'
import type { CanvasContext } from '../context.ts'
import { FONT_STACK } from '../fonts.ts'
import { PAPER, ROOM, paperOf, type Mode } from '../theme.ts'
import { htmlOf } from './html.ts'
import { fitOf } from './measure.ts'
import { CUE, FONT, FOOT_FONT, LEFT, LINE, RIGHT, TOP, WEIGHT, footerOf } from './paper.ts'

export function notePicture(editor: Editor, note: TLNoteShape, context: CanvasContext, svg: SvgExportContext) {
  const mode: Mode = svg.isDarkMode ? 'dark' : 'light'
  const paper = paperOf(note.props.color)
  const cue = `cue-${paper}-${mode}`
  svg.addExportDef({ key: cue, getElement: () => <CuePattern id={cue} paper={paper} fill={PAPER[paper].edge[mode]} /> })
  const { growY, font } = fitOf(editor, note)
  const height = NOTE_SIZE + growY
  return (
    <>
      <rect y={2} rx={4} width={NOTE_SIZE} height={height} fill="#463418" fillOpacity={0.18} />
      <rect rx={4} width={NOTE_SIZE} height={height} fill={PAPER[paper].fill[mode]} />
      <rect width={CUE} height={height} fill={PAPER[paper].edge[mode]} fillOpacity={0.16} />
      <rect width={CUE} height={height} fill={`url(#${cue})`} />
      <Text html={htmlOf(editor, note.props.richText)} height={height} font={font || FONT} color={ROOM[mode].noteInk} />
      <Foot note={note} context={context} height={height} color={ROOM[mode].noteMeta} />
    </>
  )
}

function Text({ html, height, font, color }: { html: string; height: number; font: number; color: string }) {
  const style = {
    fontFamily: FONT_STACK,
    fontWeight: WEIGHT,
    fontSize: font,
    lineHeight: LINE,
    color,
    textAlign: 'start',
    overflowWrap: 'break-word',
    whiteSpace: 'pre-wrap',
  } as const
  return (
    <foreignObject x={LEFT} y={TOP} width={NOTE_SIZE - LEFT - RIGHT} height={height - TOP} className="tl-export-embed-styles tl-rich-text tl-rich-text-svg">
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: built by the text editor's own serialiser from validated rich text */}
      <div lang="da" style={style} dangerouslySetInnerHTML={{ __html: html }} />
    </foreignObject>
  )
}

function Foot({ note, context, height, color }: { note: TLNoteShape; context: CanvasContext; height: number; color: string }) {
  const { number, author, origin } = footerOf(note, context)
  const text = { fontFamily: FONT_STACK, fontSize: FOOT_FONT, fill: color }
  return (
    <>
      <text x={LEFT} y={height - (origin ? 36 : 14)} {...text}>
        <tspan fontWeight={640}>{number}</tspan>
        <tspan dx={10} fontWeight={450}>
          {author}
        </tspan>
      </text>
      {origin && (
        <text x={LEFT} y={height - 14} {...text} fontWeight={450}>
          {origin}
        </text>
      )}
    </>
  )
}

function CuePattern({ id, paper, fill }: { id: string; paper: Paper; fill: string }) {
  const { width, height, turn, shapes } = CUES[paper]
  return (
    <pattern id={id} width={width} height={height} patternUnits="userSpaceOnUse" patternTransform={turn}>
      {shapes.map(([x, y, w, h]) => (
        <rect key={`${x} ${y}`} x={x} y={y} width={w} height={h} rx={paper === 'red' ? w / 2 : 0} fill={fill} />
      ))}
    </pattern>
  )
}
type Rectangle = [x: number, y: number, width: number, height: number]
const CUES: Record<Paper, { width: number; height: number; turn?: string; shapes: Rectangle[] }> = {
  yellow: { width: CUE, height: 8, shapes: [[0, 0, CUE, 8]] },
  blue: {
    width: CUE,
    height: 8,
    shapes: [
      [0, 0, 4, 8],
      [6, 0, 4, 8],
    ],
  },
  green: { width: 8, height: 8, turn: 'rotate(45)', shapes: [[0, 0, 4, 8]] },
  red: { width: CUE, height: 12, shapes: [[1.4, 2.4, 7.2, 7.2]] },
  orange: { width: CUE, height: 10, shapes: [[0, 6, CUE, 4]] },
  violet: {
    width: 10,
    height: 10,
    shapes: [
      [5, 0, 5, 5],
      [0, 5, 5, 5],
    ],
  },
}
