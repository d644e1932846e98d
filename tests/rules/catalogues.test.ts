import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { da } from '#shared/i18n/da/index.ts'
import { en } from '#shared/i18n/en/index.ts'
import type { Message } from '#shared/i18n/translate.ts'

const root = join(import.meta.dirname, '..', '..')
const danish: Record<string, Message> = da
const english: Record<string, Message> = en
const forms = (message: Message | undefined) => (typeof message === 'object' ? [message.one, message.other] : [message ?? ''])
const places = (message: Message | undefined) => [...new Set(forms(message).flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1])))].sort()
const sources = globSync('{web,server,shared}/**/*.{ts,tsx}', { cwd: root, exclude: (path) => path.includes('i18n/da') || path.includes('i18n/en') })
const code = sources.map((path) => readFileSync(join(root, path), 'utf8')).join('\n')

it('says in English everything it says in Danish', () => {
  expect(Object.keys(english).sort()).toEqual(Object.keys(danish).sort())
})

it('has no empty text', () => {
  const empty = [danish, english].flatMap((texts) => Object.entries(texts).filter(([, message]) => forms(message).some((text) => text.trim() === '')))
  expect(empty).toEqual([])
})

it('fills the same places in both languages', () => {
  const differing = Object.keys(danish).filter((key) => places(danish[key]).join() !== places(english[key]).join())
  expect(differing).toEqual([])
})

it('uses no key that is not in the catalogue', () => {
  const used = [...code.matchAll(/\bt\(\s*'([\w.-]+)'/g)].map((match) => match[1] ?? '')
  expect([...new Set(used)].filter((key) => !(key in danish))).toEqual([])
})

it('keeps no text that nobody shows', () => {
  // a key may be built: `errors.${code}`; its literal beginning then stands in the code
  const starts = [...code.matchAll(/`([\w.-]+[.-])\$\{/g)].map((match) => match[1] ?? '')
  const unused = Object.keys(danish).filter((key) => !code.includes(`'${key}'`) && !starts.some((start) => key.startsWith(start)))
  expect(unused).toEqual([])
})
