/** The canvas library's own words: nothing of it may be English in a Danish session. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { danish } from '#web/canvas/danish.ts'

const { resolve } = createRequire(import.meta.url)
/** tldraw keeps its English in code, not in a file of its own. */
const { DEFAULT_TRANSLATION: english } = (await import(pathToFileURL(join(dirname(resolve('tldraw')), '../dist-esm/lib/ui/hooks/useTranslation/defaultTranslation.mjs')).href)) as {
  DEFAULT_TRANSLATION: Record<string, string>
}
const shipped: Record<string, string> = JSON.parse(readFileSync(resolve('@tldraw/assets/translations/da.json'), 'utf8'))
const shown: Record<string, string> = { ...english, ...shipped, ...danish }

/** Names, numbers and words that are the same in both languages. */
const SAME = new Set(['PNG', 'SVG', 'Orange', 'Sans', 'Serif', 'Mono', 'Ellipse', 'Oval', 'Discord', 'GitHub', 'Twitter', 'Position', '10%', '25%', '50%', '75%', '100%'])

test('every text of the canvas library is Danish in a Danish session', () => {
  expect(Object.keys(english).length).toBeGreaterThan(400)
  const left = Object.keys(english).filter((key) => shown[key] === english[key] && !SAME.has(english[key] ?? ''))
  expect(left).toEqual([])
})
test('the additions name only texts that the library has', () => {
  expect(Object.keys(danish).filter((key) => !(key in english))).toEqual([])
})
test('places for numbers stay in the Danish texts', () => {
  const places = (text: string | undefined) => (text?.match(/\{\w+\}/g) ?? []).sort()
  for (const key of Object.keys(english)) expect(places(shown[key]), key).toEqual(places(english[key]))
})
test('known mistranslations are gone', () => {
  expect(Object.values(shown)).not.toContain('Bil')
  expect(Object.values(shown)).not.toContain('Dristig')
  expect(shown['tool.rich-text-bold']).toBe('Fed')
})
