/**
 * Loaded into every server under test with `--import`. Does nothing until signalled: SIGUSR2 collects all garbage (an honest size),
 * SIGHUP starts a CPU profile, and the next one writes it to `BENCH_PROFILE`.
 */
import { writeFileSync } from 'node:fs'
import { Session } from 'node:inspector'
import { setFlagsFromString } from 'node:v8'
import { isMainThread } from 'node:worker_threads'
import { runInNewContext } from 'node:vm'

const SAMPLE_US = 500

function collectOnSignal(): void {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as NonNullable<typeof globalThis.gc>
  process.on('SIGUSR2', () => {
    collect()
    // what is free goes back to the system
    collect({ type: 'major', execution: 'sync', flavor: 'last-resort' })
  })
}

function profileOnSignal(file: string): void {
  let session: Session | undefined
  const start = () => {
    session = new Session()
    session.connect()
    session.post('Profiler.enable')
    session.post('Profiler.setSamplingInterval', { interval: SAMPLE_US })
    session.post('Profiler.start')
  }
  const stop = (running: Session) => {
    running.post('Profiler.stop', (error, { profile }) => {
      if (!error) writeFileSync(file, JSON.stringify(profile))
      running.disconnect()
    })
    session = undefined
  }
  process.on('SIGHUP', () => (session ? stop(session) : start()))
}

if (isMainThread) {
  collectOnSignal()
  if (process.env.BENCH_PROFILE) profileOnSignal(process.env.BENCH_PROFILE)
}
