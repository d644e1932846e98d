/** What `ws` alone can do: hands every frame to everybody else. A frame that begins with `S` is kept for newcomers. */
import { createServer } from 'node:http'
import { WebSocketServer } from 'ws'

const SNAPSHOT = 'S'.charCodeAt(0)
const BINARY = { binary: true, compress: false }
const rooms = new Map()
const roomOf = (name) => {
  if (!rooms.has(name)) rooms.set(name, { members: new Set(), snapshot: null })
  return rooms.get(name)
}

const server = createServer((_request, response) => response.end('ok'))
new WebSocketServer({ server, perMessageDeflate: false }).on('connection', (socket, request) => {
  const room = roomOf(request.url)
  room.members.add(socket)
  if (room.snapshot) socket.send(room.snapshot, BINARY)
  socket.on('message', (data) => {
    if (data[0] === SNAPSHOT) room.snapshot = Buffer.from(data)
    else for (const peer of room.members) if (peer !== socket && peer.readyState === peer.OPEN) peer.send(data, BINARY)
  })
  socket.on('close', () => room.members.delete(socket))
})
server.listen(Number(process.env.PORT), '127.0.0.1', () => console.log(`LISTENING ${server.address().port}`))
