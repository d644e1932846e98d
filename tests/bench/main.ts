/**
 * `npm run bench [-- A,C,E1] [--reps 3] [--quick] [--servers samtavle,hocuspocus] [--n 100,400] [--out results.jsonl] [--profile file] [--toy]`:
 * our server, durable and with every check on, beside rivals on this machine; `browser` measures the page instead. Prints tables.
 */
import { spawnSync } from 'node:child_process'
import { appendFileSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { canPin } from './machine/pin.ts'
import { planOf, scenariosNamed } from './plan.ts'
import { hotspots } from './profile.ts'
import { report } from './report.ts'
import { installRivals } from './rivals.ts'
import { runPlan } from './run.ts'
import type { RunResult } from './run-one.ts'
import { serverNamed } from './servers.ts'
import { standing } from './targets.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    reps: { type: 'string', default: '3' },
    quick: { type: 'boolean', default: false },
    servers: { type: 'string' },
    n: { type: 'string' },
    out: { type: 'string' },
    profile: { type: 'string' },
    minutes: { type: 'string' },
    toy: { type: 'boolean', default: false },
  },
})

function announce(result: RunResult): void {
  if (values.out) appendFileSync(values.out, `${JSON.stringify(result)}\n`)
  const { scenario, n, server, failed } = result
  console.error(`${scenario}${n === undefined ? '' : ` ${n}`} ${server}: ${failed === undefined ? 'done' : `failed: ${failed}`}`)
}

/** Figures without it are worth nothing later. */
function circumstances(): string {
  const commit = spawnSync('git', ['describe', '--always', '--dirty'], { encoding: 'utf8', cwd: import.meta.dirname }).stdout?.trim()
  return `commit ${commit || 'unknown'}, Node ${process.version}, ${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'})`
}

function compare(list: string | undefined): void {
  const only = values.servers?.split(',')
  const plan = planOf(scenariosNamed(list), { quick: values.quick, ...(only && { only }), ...(values.n && { sizes: values.n.split(',').map(Number) }) })
  const wantsRivals = plan.some(({ servers }) => servers.some((name) => serverNamed(name).installed))
  const rivals = wantsRivals && installRivals()
  const { profile } = values
  const results = runPlan(plan, { reps: Number(values.reps), quick: values.quick, rivals, toy: values.toy, ...(profile && { profile }), done: announce })
  console.log(`${circumstances()}\n\n${report(results)}`)
  console.log(`\n${standing(results) ?? ''}`)
  if (wantsRivals && !rivals) console.log('The servers to compare with could not be installed here: these are our figures alone.')
  if (!canPin) console.log('Nothing was pinned: server and load shared their cores.')
  if (values.toy) console.log('Toy notes on the rivals: a third of the bytes that ours has to carry.')
  if (values.quick) console.log('Quick run: it shows that everything works, the figures mean nothing.')
  if (profile) console.log(`\n${hotspots(profile)}`)
}

const [list] = positionals
if (list === 'browser') {
  const { measureBrowser } = await import('./browser.ts')
  console.log(`${circumstances()}\n`)
  console.log(await measureBrowser({ quick: values.quick, reps: Number(values.reps), ...(values.minutes && { minutes: Number(values.minutes) }) }))
} else compare(list)
