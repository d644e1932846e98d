/** The way from the door to the first note loads only the first part of the catalogue, the list a second: whatever they can reach must be in there. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { first } from '#shared/i18n/da/first.ts'
import { da } from '#shared/i18n/da/index.ts'
import { room } from '#shared/i18n/da/room.ts'

const root = join(import.meta.dirname, '..', '..')
const LIGHT = ['web/main.tsx', 'web/accounts/LandingPage.tsx', 'web/join/JoinPage.tsx', 'web/phone/PhonePage.tsx']

/** Every file of ours that these import, directly or not; what is loaded lazily together with all texts has its own. */
function reachable(starts: readonly string[]): Map<string, string> {
  const seen = new Map<string, string>()
  const follow = (path: string) => {
    if (seen.has(path) || !existsSync(join(root, path))) return
    const source = readFileSync(join(root, path), 'utf8')
    seen.set(path, source)
    const lazily = /loadAllTexts\(\)/.test(source) ? [] : [...source.replace(/^.*\blater\(.*$/gm, '').matchAll(/import\('([^']+)'\)/g)]
    // a type is not loaded
    for (const [, from = ''] of [...source.replace(/^import type .*$/gm, '').matchAll(/from '([^']+)'/g), ...lazily]) {
      if (from.startsWith('#web/')) follow(from.slice(1))
      if (from.startsWith('.')) follow(join(dirname(path), from))
    }
  }
  for (const start of starts) follow(start)
  return seen
}

/** `file: key` of every text that these say and that is not among the loaded ones. */
const missing = (files: ReadonlyMap<string, string>, loaded: object): string[] =>
  [...files].flatMap(([path, source]) =>
    [...source.matchAll(/'([\w-]+\.[\w.-]+)'/g)]
      .map((match) => match[1] ?? '')
      .filter((key) => key in da && !(key in loaded))
      .map((key) => `${path}: ${key}`),
  )

it('has every text of the door and the phone in the first part', () => {
  const files = reachable(LIGHT)
  expect([...files.keys()]).toEqual(expect.arrayContaining(['web/ui/PageHeader.tsx', 'web/ui/AccountMenu.tsx']))
  expect(missing(files, first)).toEqual([])
})

it('has every text of the list, before anything in it is opened, in the first two parts', () => {
  const files = reachable(['web/outline/ListPage.tsx'])
  expect([...files.keys()]).toEqual(expect.arrayContaining(['web/outline/MoveMenu.tsx', 'web/facilitation/ParticipantBar.tsx']))
  expect(missing(files, { ...first, ...room })).toEqual([])
})
