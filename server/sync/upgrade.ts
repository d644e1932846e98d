/** The way in for sockets: origin, session and access are settled before anything is listened to. */
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { findAccess } from '#db/members.ts'
import { findSignedIn, type SignedIn } from '#server/accounts/sessions.ts'
import type { Deps } from '#server/deps.ts'
import { isOwnOrigin } from '#server/http/origin.ts'
import { AppError } from '#shared/errors.ts'
import { LIMITS } from '#shared/limits.ts'
import { CLOSE } from '#shared/sync/close.ts'
import { PACKED } from '#shared/sync/protocol.ts'
import { kindNamed } from './kinds/kinds.ts'
import type { LiveRooms } from './rooms.ts'

const PATH = /^\/sync\/([\w-]{1,64})$/

interface Wanted {
  documentId: string
  /** NaN when the parameter is no number, undefined when it is missing */
  clientId: number | undefined
  epoch: number | undefined
  /** a phone: counts and phase, no document */
  control: boolean
  /** the state tells it of each turn */
  seq: boolean
  /** reads `MESSAGE.packed` */
  unpacks: boolean
}

/** Undefined for any other address. */
export function parseSyncUrl(url: string | undefined): Wanted | undefined {
  if (!url || !URL.canParse(url, 'http://localhost')) return undefined
  const { pathname, searchParams } = new URL(url, 'http://localhost')
  const documentId = PATH.exec(pathname)?.[1]
  if (documentId === undefined) return undefined
  const number = (name: string) => (searchParams.has(name) ? Number(searchParams.get(name)) : undefined)
  const asks = (name: string) => searchParams.get(name) === '1'
  return { documentId, clientId: number('client'), epoch: number('epoch'), control: asks('control'), seq: asks('seq'), unpacks: asks(PACKED) }
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

type SocketDeps = Omit<Deps, 'rooms'> & { rooms: LiveRooms }

/** Serves `/sync/:documentId` on the HTTP server. */
export function attachSockets(server: Server, deps: Deps, rooms: LiveRooms): void {
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: LIMITS.syncStep2Bytes + 1024 })
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // a reset between upgrade and handshake must not end the process
    socket.on('error', () => socket.destroy())
    void upgrade({ ...deps, rooms }, sockets, request, socket, head).catch((error: unknown) => {
      deps.log.error({ err: error }, 'upgrade failed')
      refuse(socket, '500 Internal Server Error')
    })
  })
}

async function upgrade(deps: SocketDeps, sockets: WebSocketServer, request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
  const wanted = parseSyncUrl(request.url)
  if (!wanted) return refuse(socket, '404 Not Found')
  if (!isOwnOrigin(deps, request.headers.origin)) return refuse(socket, '403 Forbidden')
  const signedIn = await findSignedIn(deps, request.headers.cookie)
  if (!signedIn) return refuse(socket, '401 Unauthorized')
  sockets.handleUpgrade(request, socket, head, (ws) => {
    ws.on('error', () => ws.terminate())
    void welcome(deps, ws, wanted, signedIn).catch((error: unknown) => {
      const missing = error instanceof AppError && error.code === 'not_found'
      ws.close(missing ? CLOSE.noSuchBoard : error instanceof AppError && error.code === 'starting' ? CLOSE.restarting : CLOSE.failed)
      if (!(error instanceof AppError)) deps.log.error({ err: error }, 'a socket could not be let in')
    })
  })
}

/** A signed-in person's socket: from here on refusals are close codes, which browsers can read. */
async function welcome(deps: SocketDeps, ws: WebSocket, wanted: Wanted, { user, sessionHash }: SignedIn): Promise<void> {
  const early: [Buffer, boolean][] = []
  const keep = (data: Buffer, binary: boolean) => early.push([data, binary])
  ws.on('message', keep)
  const access = await findAccess(deps.db, user.id, wanted.documentId)
  if (!access || !kindNamed(access.documentKind).admits(access.role, access)) return ws.close(CLOSE.noAccess, 'no access')
  if (wanted.epoch !== undefined && wanted.epoch !== access.epoch) return ws.close(CLOSE.olderEpoch, 'older epoch')
  if (!wanted.control && wanted.clientId === undefined) return ws.close(CLOSE.noAccess, 'client id missing')
  ws.off('message', keep)
  const clientId = wanted.control ? undefined : wanted.clientId
  const { unpacks } = wanted
  const joining = deps.rooms.join(ws, { access, clientId, unpacks, hearsSeq: wanted.control && wanted.seq, sessionHash, locale: user.locale, name: access.name })
  for (const [data, binary] of early) ws.emit('message', data, binary)
  await joining
}
