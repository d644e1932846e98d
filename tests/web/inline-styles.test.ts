/** Solid writes a style object of constants into its template as a style attribute, which the content security policy refuses. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const web = join(import.meta.dirname, '..', '..', 'web')
// React sets styles through the CSSOM
const files = globSync('**/*.tsx', { cwd: web, exclude: (path) => path.startsWith('canvas/') || path === 'canvas' })

const CONSTANT = /:\s*(?:'[^']*'|"[^"]*"|`[^`$]*`|-?[\d.]+)\s*(?:,|$)/
const constantStyles = (source: string) => [
  ...[...source.matchAll(/\sstyle=("[^"]*"|\{'[^']*'\})/g)].map((match) => match[0]),
  ...[...source.matchAll(/\sstyle=\{\{([\s\S]*?)\}\}/g)].filter((match) => CONSTANT.test((match[1] ?? '').trim())).map((match) => match[0]),
]

it('finds constants and leaves computed values alone', () => {
  expect(constantStyles(`<i style={{ color: 'red' }} />`)).toHaveLength(1)
  expect(constantStyles(`<i style={{ '--a': props.a, gap: 4 }} />`)).toHaveLength(1)
  expect(constantStyles(`<i style="color:red" />`)).toHaveLength(1)
  expect(constantStyles("<i style={{ '--a': props.a }} />")).toEqual([])
})

it('has no style attribute in a template of ours', () => {
  const found = files.flatMap((path) => constantStyles(readFileSync(join(web, path), 'utf8')).map((style) => `${path}: ${style}`))
  expect(files.length).toBeGreaterThan(20)
  expect(found).toEqual([])
})
