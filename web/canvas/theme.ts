/** Our six papers and the room, as tldraw's palette: what is exported must look like what CSS draws on the screen. */
/** The hex values repeat `tokens.css`, because a picture is made without it; a test holds the two together. */
import { DefaultColorThemePalette, type TLDefaultColorTheme } from 'tldraw'
import { PAPERS, type NoteColor, type Paper } from '#shared/board/records.ts'

export type Mode = 'light' | 'dark'
type Colour = Exclude<keyof TLDefaultColorTheme, 'id' | 'text' | 'background' | 'solid'>

export const PAPER: Record<Paper, { fill: Record<Mode, string>; edge: Record<Mode, string> }> = {
  yellow: { fill: { light: '#FCEA8C', dark: '#E0C964' }, edge: { light: '#806400', dark: '#5C4800' } },
  blue: { fill: { light: '#BFE4F5', dark: '#8FC6E0' }, edge: { light: '#1B5C84', dark: '#0F3F5A' } },
  green: { fill: { light: '#ABCB90', dark: '#8BB577' }, edge: { light: '#2F5E1B', dark: '#1F4210' } },
  red: { fill: { light: '#F0B6B9', dark: '#D3939D' }, edge: { light: '#96293A', dark: '#661423' } },
  orange: { fill: { light: '#EFA555', dark: '#D08440' }, edge: { light: '#7A3D00', dark: '#4F2600' } },
  violet: { fill: { light: '#C0A4EE', dark: '#A58BD8' }, edge: { light: '#4B2E91', dark: '#2E1B66' } },
}
export const ROOM: Record<Mode, { board: string; paper: string; sunken: string; line: string; lineStrong: string; ink: string; noteInk: string; noteMeta: string }> = {
  light: { board: '#EDE7DB', paper: '#FAF7F0', sunken: '#F2EDE3', line: '#E1D9CA', lineStrong: '#857C6E', ink: '#1A1D29', noteInk: '#1A1D29', noteMeta: '#2B2E3A' },
  dark: { board: '#131210', paper: '#1C1A17', sunken: '#151310', line: '#3B372F', lineStrong: '#8C8477', ink: '#F4EFE5', noteInk: '#15171F', noteMeta: '#1C1E28' },
}

const NEAREST: Record<Exclude<Colour, NoteColor>, Paper> = {
  black: 'yellow',
  white: 'yellow',
  grey: 'blue',
  blue: 'blue',
  green: 'green',
  red: 'red',
  violet: 'violet',
}
const COLOURS = [...Object.keys(PAPERS), ...Object.keys(NEAREST)] as Colour[]

/** The paper a note is drawn on: whatever colour arrives by paste or import is one of the six. */
export const paperOf = (colour: string): Paper => (PAPERS as Record<string, Paper>)[colour] ?? (NEAREST as Record<string, Paper>)[colour] ?? 'yellow'

/** Call once, before the first editor: the palette is one object of the module that tldraw reads while drawing. */
export function applyPalette(): void {
  for (const mode of ['light', 'dark'] as const) {
    const theme = DefaultColorThemePalette[`${mode}Mode`]
    theme.background = ROOM[mode].board
    // background of a picture of one frame: tldraw does not draw the frame itself then
    theme.solid = ROOM[mode].paper
    theme.text = ROOM[mode].ink
    for (const colour of COLOURS) theme[colour].note = { fill: PAPER[paperOf(colour)].fill[mode], text: ROOM[mode].noteInk }
    theme.black.solid = theme.black.fill = ROOM[mode].ink
  }
}
