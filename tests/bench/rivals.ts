/** The rivals' packages, in a folder of their own that only the bench installs. */
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('./rivals', import.meta.url))
const lockfile = new URL('./rivals/package-lock.json', import.meta.url)
const installed = new URL('./rivals/node_modules/.package-lock.json', import.meta.url)

const isInstalled = () => existsSync(installed) && statSync(installed).mtimeMs >= statSync(lockfile).mtimeMs

/** @returns false when they cannot be had here */
export function installRivals(): boolean {
  if (isInstalled()) return true
  console.log('Installing the servers to compare with (once) …')
  // under `npm run`, the npm that runs us: another one may lie on the path
  const { npm_execpath: npm, npm_node_execpath: node } = process.env
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const [command, ...rest] = npm ? [node ?? process.execPath, npm, ...args] : ['npm', ...args]
  return spawnSync(command as string, rest, { cwd: folder, stdio: ['ignore', 2, 2] }).status === 0
}
