/** Real sockets to the rooms of the stage, over the loopback address: what is compiled is compiled for what it will meet. */
import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { WebSocket, WebSocketServer } from 'ws'
import type { Stage } from './stage.ts'

export interface Lines {
  /** one for each of the stage's people */
  sockets: readonly WebSocket[]
  close(): void
}

export async function openLines({ rooms, peers }: Stage): Promise<Lines> {
  const http = createServer()
  const server = new WebSocketServer({ server: http, perMessageDeflate: false })
  let next = 0
  server.on('connection', (socket: WebSocket) => {
    socket.on('error', () => socket.terminate())
    const peer = peers[next++]
    if (peer) void rooms.join(socket, peer).catch(() => socket.terminate())
  })
  const sockets: WebSocket[] = []
  const close = () => {
    for (const socket of sockets) socket.terminate()
    server.close()
    http.close()
  }
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  const { port } = http.address() as AddressInfo
  try {
    for (const _ of peers) {
      const socket = new WebSocket(`ws://127.0.0.1:${port}`, { perMessageDeflate: false })
      socket.on('error', () => socket.terminate())
      await once(socket, 'open')
      sockets.push(socket)
    }
    return { sockets, close }
  } catch (error) {
    close()
    throw error
  }
}
