/** What the load bench promises the rest of the house: its rivals stay outside, and it finds every mark however the bytes come. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { EDIT, mark, Scanner, stamp } from '#tests/bench/load/markers.ts'
import { Histogram } from '#tests/bench/stats.ts'

const root = join(import.meta.dirname, '..', '..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
type Manifest = { dependencies: Record<string, string>; overrides?: Record<string, Record<string, string>> }
const rivals = JSON.parse(read('tests/bench/rivals/package.json')) as Manifest

it('names exact versions of the rivals, and records no download addresses', () => {
  const versions = [rivals.dependencies, ...Object.values(rivals.overrides ?? {})].flatMap(Object.entries) as [string, string][]
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
  expect(read('tests/bench/rivals/package-lock.json')).not.toContain('"resolved"')
})

it('keeps the rivals out of what everybody installs', () => {
  expect(read('package.json')).not.toMatch(/hocuspocus|sync-core|y-leveldb|websocket-server/)
})

it('finds each mark once, wherever a message is cut', () => {
  const message = Buffer.from(`~~E ${mark('E', 42)}~${mark('E', 43)} end`)
  stamp(message, message.indexOf('~E00'), 1_234_567)
  for (let cut = 0; cut <= message.length; cut++) {
    const found: number[][] = []
    const scanner = new Scanner((...hit) => found.push(hit))
    scanner.scan(message, 0, cut, false)
    scanner.scan(message, cut, message.length, true)
    expect(found, `cut at ${cut}`).toEqual([
      [EDIT, 42, 1_234_567],
      [EDIT, 43, 0],
    ])
  }
})

it('reads quantiles off a histogram to a bucket', () => {
  const histogram = new Histogram()
  for (let ms = 1; ms <= 100; ms++) histogram.add(ms * 1000)
  const { p50, p99, max } = histogram.summary()
  expect(p50).toBeCloseTo(50, 0)
  expect(p99).toBeCloseTo(99, 0)
  expect(max).toBe(100)
})
