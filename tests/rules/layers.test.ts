/** Plants a violation of every layer rule in a temporary copy of the tree's shape: a rule that no longer bites would pass in silence. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
let dir: string

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'samtavle-rules-'))
  cpSync(join(root, 'package.json'), join(dir, 'package.json'))
  const { vcs: _, ...config } = JSON.parse(readFileSync(join(root, 'tests/rules/lint.json'), 'utf8')) as Record<string, unknown>
  writeFileSync(join(dir, 'lint.json'), JSON.stringify(config))
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

/** Writes the files, lints them with the project's rules, and removes them again. */
function lint(files: Record<string, string>): { status: number | null; output: string } {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true })
    writeFileSync(join(dir, path), text)
  }
  const { status, stdout, stderr } = spawnSync(join(root, 'node_modules/.bin/biome'), ['lint', '--config-path=lint.json', '--max-diagnostics=none', ...Object.keys(files)], {
    cwd: dir,
    encoding: 'utf8',
  })
  for (const path of Object.keys(files)) rmSync(join(dir, path))
  return { status, output: stdout + stderr }
}

const imports = (from: string) => `import * as planted from '${from}'\nexport const kept = planted\n`

const FORBIDDEN = [
  ['shared/a.ts', '#db/open.ts'],
  ['shared/a.ts', '#server/config.ts'],
  ['shared/board/a.ts', '#web/i18n.tsx'],
  ['shared/board/a.ts', '../../db/open.ts'],
  ['shared/a.ts', 'hono'],
  ['shared/a.ts', 'solid-js'],
  ['shared/a.ts', 'kysely'],
  ['shared/a.ts', 'node:fs'],
  ['db/a.ts', '#server/config.ts'],
  ['db/a.ts', '#web/i18n.tsx'],
  ['db/a.ts', '@hono/zod-openapi'],
  ['server/boards/a.ts', '#web/i18n.tsx'],
  ['server/boards/a.ts', 'kysely'],
  ['server/boards/a.ts', 'better-sqlite3'],
  ['server/boards/a.ts', 'react'],
  ['server/deps.ts', 'better-sqlite3'],
  ['web/board/a.ts', '#server/app.ts'],
  ['web/board/a.ts', '#db/schema.ts'],
  ['web/board/a.ts', 'node:path'],
  ['web/board/a.ts', 'hono/client'],
  ['web/board/a.ts', 'react'],
  ['web/board/a.ts', 'react-dom/client'],
  ['web/board/a.ts', 'tldraw'],
  ['web/board/a.ts', '@tldraw/editor'],
  ['web/board/a.ts', 'zod'],
  ['web/canvas/a.ts', '#server/app.ts'],
  ['web/canvas/a.ts', '#db/schema.ts'],
  ['web/api.ts', '#server/config.ts'],
  ['server/a.ts', '#tests/helpers/world.ts'],
] as const
const ALLOWED = [
  ['db/a.ts', '#shared/ids.ts'],
  ['db/a.ts', 'kysely'],
  ['server/boards/a.ts', '#db/boards.ts'],
  ['server/deps.ts', 'kysely'],
  ['web/board/a.ts', '#shared/ids.ts'],
  ['web/api.ts', '#server/app.ts'],
  ['web/canvas/a.ts', 'tldraw'],
  ['tests/a.ts', '#server/app.ts'],
] as const

/** A file for each case, so that one run of the linter judges them all; a name that the rules know stays. */
const placed = (path: string, at: number): string => path.replace(/\/a\.ts$/, `/a${at}.ts`)

/** @returns the rules that each file breaks */
function judged(cases: readonly (readonly [path: string, from: string])[]): string[][] {
  const paths = cases.map(([path], at) => placed(path, at))
  const { output } = lint(Object.fromEntries(cases.map(([, from], at) => [paths[at], imports(from)])))
  const found = [...output.matchAll(/^(\S+):\d+:\d+ lint\/\w+\/(\w+)/gm)]
  return paths.map((path) => found.filter(([, where]) => where === path).map(([, , rule]) => rule as string))
}

describe('a layer imports only what it may', () => {
  const forbidden: string[][] = []
  const allowed: string[][] = []
  beforeAll(() => {
    forbidden.push(...judged(FORBIDDEN))
    allowed.push(...judged(ALLOWED))
  })
  it.each(FORBIDDEN.map((named, at) => [...named, at] as const))('%s may not import %s', (_path, _from, at) => {
    expect(forbidden[at]).toContain('noRestrictedImports')
  })
  it.each(ALLOWED.map((named, at) => [...named, at] as const))('%s may import %s', (_path, _from, at) => {
    expect(allowed[at]).toEqual([])
  })
})

describe('the house rules bite', () => {
  it.each([
    [
      'noImportCycles',
      { 'shared/a.ts': `import { b } from './b.ts'\nexport const a = (): unknown => b\n`, 'shared/b.ts': `import { a } from './a.ts'\nexport const b = (): unknown => a\n` },
    ],
    ['noDefaultExport', { 'shared/a.ts': 'export default 1\n' }],
    ['noExplicitAny', { 'shared/a.ts': 'export const a = (b: any) => b\n' }],
    ['noEnum', { 'shared/a.ts': 'export enum A {\n  B,\n}\n' }],
    ['noParameterProperties', { 'shared/a.ts': 'export class A {\n  constructor(private b: number) {\n    this.b = b\n  }\n}\n' }],
    ['noProcessEnv', { 'server/boards/a.ts': 'export const a = process.env.HOME\n' }],
    ['noConsole', { 'server/boards/a.ts': "console.log('hej')\nexport const a = 1\n" }],
    ['noExcessiveLinesPerFunction', { 'web/board/a.ts': `export function a() {\n${'  void 0\n'.repeat(41)}}\n` }],
  ])('%s', (rule, files) => {
    const { status, output } = lint(files)
    expect(output).toContain(rule)
    expect(status).not.toBe(0)
  })
})
