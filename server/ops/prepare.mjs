/**
 * Brings a checkout to where it can start or be tested: installs what is missing, builds what is stale, finds a browser.
 * Plain JavaScript for Node 20 without packages: it runs before anything is installed. `node prepare.mjs install|build|test`
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const root = join(import.meta.dirname, '..', '..')
const at = (...path) => join(root, ...path)
const say = (line) => process.stderr.write(`${line}\n`)
const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined)

class PrepareError extends Error {}

/** Output goes to stderr: stdout belongs to the server. */
function run(command, args, env = {}) {
  return spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], env: { ...process.env, ...env } }).status === 0
}

const LOCK = at('.prepare.lock')
const isRunning = (pid) => {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Two starts at once must not install over each other. A lock whose process is gone is taken over. */
async function locked(work) {
  for (let waited = 0; ; waited += 1) {
    try {
      mkdirSync(LOCK)
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      const pid = Number(read(join(LOCK, 'pid')))
      // no pid yet: its owner is between mkdir and write, or died there
      if (pid ? !isRunning(pid) : waited > 20) rmSync(LOCK, { recursive: true, force: true })
      else if (waited % 40 === 4) say('Waiting for another installation or build in this folder …')
      await sleep(250)
    }
  }
  try {
    writeFileSync(join(LOCK, 'pid'), String(process.pid))
    await work()
  } finally {
    rmSync(LOCK, { recursive: true, force: true })
  }
}

/** Every file below `paths`, sorted, as one hash of names and contents. */
function hashOf(paths) {
  const hash = createHash('sha256')
  const visit = (path) => {
    for (const entry of readdirSync(at(path), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const inside = join(path, entry.name)
      if (entry.isDirectory()) visit(inside)
      else hash.update(`${inside}\0`).update(readFileSync(at(inside)))
    }
  }
  for (const path of paths) path.endsWith('/') ? visit(path) : hash.update(readFileSync(at(path)))
  return hash.digest('hex')
}

/** What npm itself noted after its last complete installation says the same as the lockfile. */
function matchesLockfile() {
  const installed = JSON.parse(read(at('node_modules', '.package-lock.json')) ?? '{}').packages ?? {}
  const wanted = Object.entries(JSON.parse(read(at('package-lock.json'))).packages).filter(([path]) => path !== '')
  return wanted.every(([path, { version, optional }]) => optional || installed[path]?.version === version)
}

const windows = process.platform === 'win32'
const OLDEST_NODE = 24

/** Several platforms' packages bring a `node`, and most versions of npm then link none of them. */
function linkNode() {
  const name = windows ? 'node.exe' : 'node'
  const linked = at('node_modules', '.bin', name)
  if (existsSync(linked)) return linked
  const brought = join(`node-${windows ? 'win' : process.platform}-${process.arch}`, 'bin', name)
  if (existsSync(at('node_modules', brought))) {
    rmSync(linked, { force: true })
    if (windows) copyFileSync(at('node_modules', brought), linked)
    else symlinkSync(join('..', brought), linked)
    return linked
  }
  if (Number.parseInt(process.versions.node, 10) >= OLDEST_NODE) return process.execPath
  throw new PrepareError(`There is no Node ${OLDEST_NODE} to bring along for ${process.platform} ${process.arch}; install Node ${OLDEST_NODE} or newer yourself.`)
}

function install() {
  installPackages()
  linkNode()
}

function installPackages() {
  const stampFile = at('node_modules', '.samtavle-stamp')
  const platform = `${process.platform}-${process.arch}`
  const stamp = `${platform} ${hashOf(['package-lock.json'])}`
  const have = read(stampFile)
  if (have === stamp) return
  if (!(matchesLockfile() && (have === undefined || have.startsWith(`${platform} `)))) {
    say('Installing what is missing (once, about half a minute) …')
    const args = ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
    // the Node that npm runs on: ours lies in the folder that npm is about to replace
    const { npm_execpath: npm, npm_node_execpath: node } = process.env
    const done = npm ? run(node ?? process.execPath, [npm, ...args]) : run(windows ? 'npm.cmd' : 'npm', args)
    if (!done) throw new PrepareError('The packages could not be installed. npm says why above; a connection to its registry is needed this one time.')
  }
  writeFileSync(stampFile, stamp)
}

function build() {
  const stamp = hashOf(['package-lock.json', 'tsconfig.json', 'web/', 'shared/'])
  if (read(at('dist', '.stamp')) === stamp) return
  say('Building the pages …')
  const [fresh, old] = [at('dist.new'), at('dist.old')]
  const done = run(linkNode(), [at('node_modules', 'vite', 'bin', 'vite.js'), 'build', '-c', 'web/vite.config.ts', '--logLevel', 'warn'], { SAMTAVLE_DIST: fresh })
  if (!done) throw new PrepareError('The pages could not be built; the reason stands above.')
  writeFileSync(join(fresh, '.stamp'), stamp)
  rmSync(old, { recursive: true, force: true })
  if (existsSync(at('dist'))) renameSync(at('dist'), old)
  renameSync(fresh, at('dist'))
  rmSync(old, { recursive: true, force: true })
}

/** The browser tests need a Chromium; Debian's package manager is asked for one if it may be. */
function browser() {
  const places = [process.env.CHROMIUM, ...JSON.parse(read(at('tests', 'helpers', 'chromium.json')))]
  const found = () => places.some((path) => path && existsSync(path))
  if (found()) return
  const help = 'Install Chromium (Debian: apt-get install chromium), or name one: CHROMIUM=/path/to/chromium npm test'
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const apt = (...args) => {
    const [command, ...rest] = [...sudo, 'apt-get', '-qq', ...args]
    return run(command, rest, { DEBIAN_FRONTEND: 'noninteractive' })
  }
  if (!existsSync('/usr/bin/apt-get')) throw new PrepareError(`The browser tests need Chromium, and there is none here. ${help}`)
  say('Installing Chromium for the browser tests …')
  // a stale package list names files that are gone; the shell is Chromium without a window around it, which starts sooner
  const installed = apt('update') && ['chromium-headless-shell', 'chromium'].some((name) => apt('install', '-y', '--no-install-recommends', name))
  if (!(installed && found())) throw new PrepareError(`Chromium could not be installed. ${help}`)
}

const STEPS = { install: [install], build: [install, build], test: [install, build, browser] }
const steps = STEPS[process.argv[2]]
try {
  if (!steps) throw new PrepareError(`Say what to prepare: ${Object.keys(STEPS).join(', ')}`)
  await locked(async () => {
    for (const step of steps) await step()
  })
} catch (error) {
  if (!(error instanceof PrepareError)) throw error
  say(error.message)
  process.exitCode = 1
}
