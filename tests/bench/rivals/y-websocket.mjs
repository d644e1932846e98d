/** y-websocket's server as its own command wires it; with DATA_DIR, the LevelDB persistence of its earlier versions. */
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { setPersistence, setupWSConnection } from '@y/websocket-server/utils'

// the package's own, older ws and its own, newer Yjs
const require = createRequire(createRequire(import.meta.url).resolve('@y/websocket-server/package.json'))
const { Server: WebSocketServer } = require('ws')
const { DATA_DIR, PORT } = process.env

async function persist(folder) {
  const Y = await import('yjs')
  const { LeveldbPersistence } = await import('y-leveldb')
  const own = await import(require.resolve('yjs').replace(/dist\/yjs\.cjs$/, 'src/index.js'))
  const provider = new LeveldbPersistence(folder)
  setPersistence({
    provider,
    bindState: async (name, doc) => {
      const stored = await provider.getYDoc(name)
      // people may have written before the store was open
      await provider.storeUpdate(name, own.encodeStateAsUpdate(doc))
      doc.on('update', (update) => provider.storeUpdate(name, update))
      // two copies of Yjs: only bytes cross over
      const state = Y.encodeStateAsUpdate(stored)
      if (state.length > 2) own.applyUpdate(doc, state)
    },
    writeState: async () => {},
  })
}

if (DATA_DIR) await persist(`${DATA_DIR}/leveldb`)
const server = createServer((_request, response) => response.end('ok'))
const sockets = new WebSocketServer({ noServer: true })
sockets.on('connection', setupWSConnection)
server.on('upgrade', (request, socket, head) => sockets.handleUpgrade(request, socket, head, (open) => sockets.emit('connection', open, request)))
server.listen(Number(PORT), '127.0.0.1', () => console.log(`LISTENING ${server.address().port}`))
