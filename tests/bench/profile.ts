/** Where a server's time went: self time of a CPU profile, by package and by function. */
import { readFileSync } from 'node:fs'
import { table } from './table.ts'

/** what taking the profile cost */
const PROFILER = 'node:inspector'

interface Frame {
  functionName: string
  url: string
}
interface Profile {
  nodes: { id: number; callFrame: Frame }[]
  samples: number[]
  timeDeltas: number[]
}

/** The package, Node's own module, or our own file that a function belongs to. */
function placeOf({ functionName, url }: Frame): string {
  if (url === '') return functionName || '(native)'
  const inPackage = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url)?.[1]
  if (inPackage) return inPackage
  return url.startsWith('node:') ? url.split('/').slice(0, 2).join('/') : url.split('/').slice(-3).join('/')
}

function selfTimes({ nodes, samples, timeDeltas }: Profile): [Frame, number][] {
  const times = new Map<number, number>()
  for (const [i, id] of samples.entries()) times.set(id, (times.get(id) ?? 0) + (timeDeltas[i] ?? 0))
  return nodes.map(({ id, callFrame }) => [callFrame, times.get(id) ?? 0])
}

function top(entries: readonly [string, number][], total: number, count: number): [string, string][] {
  const sums = new Map<string, number>()
  for (const [name, us] of entries) sums.set(name, (sums.get(name) ?? 0) + us)
  return [...sums]
    .sort((a, b) => b[1] - a[1])
    .slice(0, count)
    .map(([name, us]) => [name, ((100 * us) / total).toFixed(1)])
}

export function hotspots(file: string): string {
  const times = selfTimes(JSON.parse(readFileSync(file, 'utf8')) as Profile)
  const busy = times.filter(([{ functionName, url }]) => functionName !== '(idle)' && url !== PROFILER)
  const total = busy.reduce((sum, [, us]) => sum + us, 0)
  const byPlace = busy.map(([frame, us]): [string, number] => [placeOf(frame), us])
  const byFunction = busy.map(([frame, us]): [string, number] => [`${frame.functionName || '(anonymous)'} ${placeOf(frame)}`, us])
  const parts = [
    `busy for ${(total / 1e6).toFixed(2)} s`,
    table(['where (self time)', '%'], top(byPlace, total, 14)),
    table(['function (self time)', '%'], top(byFunction, total, 22)),
  ]
  return parts.join('\n\n')
}
