import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
/** Above this a file is seldom one thought; catalogues and templates are data. */
const MAX_LINES = 200
const MAX_IMPORTS = 18
const files = globSync('{shared,db,server,web}/**/*.{ts,tsx,mjs}', { cwd: root, exclude: (path) => /i18n\/(da|en)|templates\//.test(path) })
const texts = files.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))

it('keeps a file to one thought', () => {
  const long = texts.map(({ path, text }) => `${path} ${text.split('\n').length - 1}`).filter((line) => Number(line.split(' ')[1]) > MAX_LINES)
  expect(long).toEqual([])
})

it('keeps a file to few neighbours', () => {
  const wide = texts.map(({ path, text }) => `${path} ${[...text.matchAll(/^import /gm)].length}`).filter((line) => Number(line.split(' ')[1]) > MAX_IMPORTS)
  expect(wide).toEqual([])
})

it('says at the top of a file what it is', () => {
  const silent = texts.filter(({ path, text }) => !/^\/(\*|\/)/.test(text) && !path.endsWith('.d.ts')).map(({ path }) => path)
  expect(silent).toEqual([])
})
