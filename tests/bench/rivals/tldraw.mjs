/** tldraw's room on `ws`; with DATA_DIR, its SQLite storage, a file a room, in WAL mode (its default journal is far slower). */
import { createServer } from 'node:http'
import { NodeSqliteWrapper, SQLiteSyncStorage, TLSocketRoom } from '@tldraw/sync-core'
import { WebSocketServer } from 'ws'

const { DATA_DIR, PORT } = process.env
const Database = DATA_DIR && (await import('better-sqlite3')).default
const rooms = new Map()

function storageOf(id) {
  const file = new Database(`${DATA_DIR}/${id.replace(/\W/g, '_')}.db`)
  file.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL')
  return new SQLiteSyncStorage({ sql: new NodeSqliteWrapper(file) })
}
function roomOf(id) {
  const known = rooms.get(id)
  if (known) return known
  const room = new TLSocketRoom({
    ...(DATA_DIR && { storage: storageOf(id) }),
    onSessionRemoved: (emptied, { numSessionsRemaining }) => {
      if (numSessionsRemaining > 0 || !DATA_DIR) return
      emptied.close()
      rooms.delete(id)
    },
  })
  rooms.set(id, room)
  return room
}

const server = createServer((_request, response) => response.end('ok'))
new WebSocketServer({ server, perMessageDeflate: false }).on('connection', (socket, request) => {
  const { pathname, searchParams } = new URL(request.url, 'http://localhost')
  roomOf(pathname.slice(1)).handleSocketConnect({ sessionId: searchParams.get('sessionId'), socket })
})
server.listen(Number(PORT), '127.0.0.1', () => console.log(`LISTENING ${server.address().port}`))
