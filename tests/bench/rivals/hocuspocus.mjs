/** Hocuspocus as its guide sets it up; with DATA_DIR, its SQLite extension. */
import { Server } from '@hocuspocus/server'

const { DATA_DIR, PORT } = process.env
const extensions = []
if (DATA_DIR) {
  const { SQLite } = await import('@hocuspocus/extension-sqlite')
  extensions.push(new SQLite({ database: `${DATA_DIR}/hocuspocus.sqlite` }))
}
const server = new Server({ address: '127.0.0.1', port: Number(PORT), quiet: true, extensions })
await server.listen()
console.log(`LISTENING ${server.address.port}`)
