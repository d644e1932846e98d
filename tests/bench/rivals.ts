/** The rivals' packages, in a folder of their own that only the bench installs. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('./rivals', import.meta.url))
const done = new URL('./rivals/node_modules/.package-lock.json', import.meta.url)

/** @returns false when they cannot be had here */
export function installRivals(): boolean {
  if (existsSync(done)) return true
  console.log('Installing the servers to compare with (once) …')
  // under `npm run`, the npm that runs us: another one may lie on the path
  const { npm_execpath: npm, npm_node_execpath: node } = process.env
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const [command, ...rest] = npm ? [node ?? process.execPath, npm, ...args] : ['npm', ...args]
  return spawnSync(command as string, rest, { cwd: folder, stdio: ['ignore', 2, 2] }).status === 0
}
