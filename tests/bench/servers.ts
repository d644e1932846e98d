/** Everything that can be measured: our server as it is shipped, and rivals as their own documentation sets them up. */
import { SETUP_TOKEN, startOptions } from '#tests/helpers/world.ts'
import { openSession } from './machine/ours.ts'
import { hocuspocus } from './protocols/hocuspocus.ts'
import type { Participant, Protocol } from './protocols/protocol.ts'
import { raw } from './protocols/raw.ts'
import { samtavle } from './protocols/samtavle.ts'
import { tldraw } from './protocols/tldraw.ts'
import { type NoteWriting, TOY, WHOLE, yWebsocket } from './protocols/yjs.ts'

export interface Target {
  port: number
  boards: readonly string[]
  /** at most so many will join a board, seeders and readers included */
  clients(board: string): number
}
/** What one needs before a socket opens: signed in, the boards made. */
export interface SessionPort {
  enter(target: Target): Promise<void>
  headers(): Record<string, string>
  clientId(board: string): number
  path(who: Participant): string
}
export interface ServerSpec {
  readonly name: string
  /** prints its port when it listens */
  readonly script: URL
  readonly env?: Record<string, string>
  /** options of Node's own */
  readonly options?: readonly string[]
  readonly protocol: Protocol
  /** stores in DATA_DIR */
  readonly persists: boolean
  /** needs the packages in `rivals/` */
  readonly installed: boolean
  readonly session?: () => SessionPort
}

export const OURS = 'samtavle'
export const RELAY = 'raw-ws'
const rival = (name: string, script: string, protocol: Protocol, more: Partial<ServerSpec> = {}): ServerSpec => ({
  name,
  script: new URL(`./rivals/${script}.mjs`, import.meta.url),
  protocol,
  persists: false,
  installed: true,
  ...more,
})

const specs = (notes: NoteWriting): readonly ServerSpec[] => [
  {
    name: OURS,
    script: new URL('../../server/main.ts', import.meta.url),
    env: { SETUP_TOKEN, LOG_LEVEL: 'error' },
    options: startOptions(),
    protocol: samtavle,
    persists: true,
    installed: false,
    session: openSession,
  },
  rival(RELAY, 'raw-ws', raw(notes), { installed: false }),
  rival('hocuspocus', 'hocuspocus', hocuspocus(notes)),
  rival('hocuspocus-sqlite', 'hocuspocus', hocuspocus(notes), { persists: true }),
  rival('y-websocket', 'y-websocket', yWebsocket(notes)),
  rival('y-websocket-leveldb', 'y-websocket', yWebsocket(notes), { persists: true }),
  rival('tldraw', 'tldraw', tldraw),
  rival('tldraw-sqlite-wal', 'tldraw', tldraw, { persists: true }),
]

/**
 * @param toy rivals hold notes of a third of the size, that no canvas could show
 * @throws Error that names what there is
 */
export function serverNamed(name: string, toy = false): ServerSpec {
  const all = specs(toy ? TOY : WHOLE)
  const spec = all.find((candidate) => candidate.name === name)
  if (!spec) throw new Error(`no such server: ${name}; there are ${all.map((one) => one.name).join(', ')}`)
  return spec
}
