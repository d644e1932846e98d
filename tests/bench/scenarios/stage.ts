/** What every scenario stands on: a server with its boards, and an empty crowd before it. */
import { Load } from '../load/load.ts'
import { type ServerProcess, startProcess } from '../machine/server-process.ts'
import type { ServerSpec, SessionPort, Target } from '../servers.ts'

/** The one number that differs within a scenario, and what a short run changes. */
export interface Options {
  /** clients on the board (A) */
  n?: number
  /** small boards, short windows: shows that everything works, not how fast */
  quick: boolean
  /** rivals' boards hold small notes that no canvas could show */
  toy?: boolean
  /** where the server's CPU profile goes */
  profile?: string
}
/** Figures by name; nothing in a result is a person or a path. */
export type Result = Record<string, number | string | boolean | null | number[] | Record<string, number | null>>

export interface Run {
  readonly spec: ServerSpec
  readonly dataDir: string
  readonly options: Options
}
export type Crowds = Omit<Target, 'port'>
export type Scenario = (run: Run) => Promise<Result>

export class Stage {
  readonly #run: Run
  readonly #session: SessionPort | undefined
  readonly #boards: readonly string[]
  readonly #clients: Target['clients']
  #server: ServerProcess | undefined
  #load: Load | undefined

  constructor(run: Run, { boards, clients }: Crowds) {
    this.#run = run
    this.#boards = boards
    this.#clients = clients
    this.#session = run.spec.session?.()
  }
  get server(): ServerProcess {
    if (!this.#server) throw new Error('the server has not been started')
    return this.#server
  }
  get load(): Load {
    if (!this.#load) throw new Error('nobody is there yet')
    return this.#load
  }
  /** Also after a stop: the same data, everybody new. */
  async start(): Promise<void> {
    const { spec, dataDir, options } = this.#run
    const server = await startProcess(spec, { dataDir, ...(options.profile && { profile: options.profile }) })
    this.#server = server
    await this.#session?.enter({ port: server.port, boards: this.#boards, clients: this.#clients })
    this.#load = new Load({ spec, session: this.#session, port: server.port })
  }
  async stop(signal: NodeJS.Signals): Promise<void> {
    this.load.leave()
    await this.server.stop(signal)
  }
}

/** Starts, does `work`, and leaves no server behind. */
export async function onStage(run: Run, at: Crowds, work: (stage: Stage) => Promise<Result>): Promise<Result> {
  const stage = new Stage(run, at)
  try {
    await stage.start()
    return await work(stage)
  } finally {
    await stage.stop('SIGKILL').catch(() => undefined)
  }
}

export const boardNames = (count: number): string[] => Array.from({ length: count }, (_, i) => `board${i}`)
