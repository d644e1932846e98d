/** `npm run dev`: the server, started anew when its files change, and Vite in front of it with the pages as they are typed. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')
const PAGES = 'http://localhost:5173'
const env = { ...process.env, PUBLIC_URL: process.env.PUBLIC_URL ?? PAGES, SAMTAVLE_SERVER: `http://localhost:${process.env.PORT || 3000}` }

const server = spawn(process.execPath, ['--watch', '--watch-preserve-output', 'server/main.ts'], { cwd: root, env, stdio: 'inherit' })
const pages = spawn(process.execPath, ['node_modules/vite/bin/vite.js', '-c', 'web/vite.config.ts'], { cwd: root, env, stdio: 'inherit' })
/** The server has a database to close; Vite has nothing, and waits for its browsers if it is asked politely. */
const stop = () => {
  server.kill('SIGTERM')
  pages.kill('SIGKILL')
}
server.once('exit', stop)
pages.once('exit', stop)
process.once('SIGINT', stop)
process.once('SIGTERM', stop)
console.log(`pages with changes as you type: ${PAGES}`)
