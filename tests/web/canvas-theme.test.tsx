/** The colours of exported pictures are those of the screen. */
import { readFileSync } from 'node:fs'
import { DefaultColorThemePalette } from 'tldraw'
import { expect, test } from 'vitest'
import { NOTE_COLORS, PAPERS } from '#shared/board/records.ts'
import { PAPER, ROOM, applyPalette, paperOf } from '#web/canvas/theme.ts'

const css = readFileSync(`${import.meta.dirname}/../../web/styles/tokens.css`, 'utf8')
const dark = css.slice(css.indexOf("[data-theme='dark']") >= 0 ? css.indexOf("[data-theme='dark']") : css.indexOf('[data-theme="dark"]'))
const token = (name: string, mode: 'light' | 'dark') => new RegExp(`${name}:\\s*(#[0-9a-f]{6})`, 'i').exec(mode === 'dark' ? dark : css)?.[1]?.toUpperCase()

test.each(['light', 'dark'] as const)('papers and room are those of the tokens, %s', (mode) => {
  for (const paper of Object.values(PAPERS)) {
    expect(PAPER[paper].fill[mode], paper).toBe(token(`--note-${paper}`, mode))
    expect(PAPER[paper].edge[mode], paper).toBe(token(`--note-${paper}-edge`, mode))
  }
  const room = ROOM[mode]
  const names = {
    board: '--board',
    paper: '--paper',
    sunken: '--sunken',
    line: '--line',
    lineStrong: '--line-strong',
    ink: '--ink',
    noteInk: '--note-ink',
    noteMeta: '--note-meta',
  } as const
  for (const [key, name] of Object.entries(names)) expect(room[key as keyof typeof room], name).toBe(token(name, mode))
})
test('whatever colour a note has, it is drawn on one of the six papers', () => {
  applyPalette()
  const six = new Set(Object.values(PAPER).map(({ fill }) => fill.light))
  for (const colour of NOTE_COLORS) expect(paperOf(colour)).toBe(PAPERS[colour])
  for (const colour of ['black', 'grey', 'blue', 'violet', 'white'] as const) expect(six).toContain(DefaultColorThemePalette.lightMode[colour].note.fill)
})
