/** The built web app on disk: which addresses exist is a list made beforehand, so no request can reach any other file. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { getMimeType } from 'hono/utils/mime'

const INDEX = 'index.html'
const COMPRESSIBLE = /javascript|json|text|svg|xml|manifest/
/** Vite puts a hash into the names below this folder, so what is there never changes. */
const HASHED = /^\/assets\//

export interface WebFile {
  type: string
  etag: string
  immutable: boolean
  compressible: boolean
  body(): Promise<Buffer>
  gzipped(): Promise<Buffer>
}

function describe(file: string, address: string): WebFile {
  const type = getMimeType(file) ?? 'application/octet-stream'
  const { size, mtimeMs } = statSync(file)
  let packed: Promise<Buffer> | undefined
  const body = () => readFile(file)
  return {
    type,
    etag: `"${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}"`,
    immutable: HASHED.test(address),
    compressible: COMPRESSIBLE.test(type),
    body,
    gzipped: () => (packed ??= body().then((raw) => promisify(gzip)(raw, { level: 9 }))),
  }
}

function scan(dist: string): Map<string, WebFile> {
  const files = new Map<string, WebFile>()
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name === INDEX || entry.name.startsWith('.')) continue
    const file = join(entry.parentPath, entry.name)
    const address = `/${relative(dist, file).split(sep).join('/')}`
    files.set(address, describe(file, address))
  }
  return files
}

export interface WebFiles {
  find(address: string): WebFile | undefined
  /** the page's template; undefined while the app has not been built */
  page(): string | undefined
}

/** Looks again when the page was built anew. */
export function openWebFiles(dist: string): WebFiles {
  let built = -1
  let files = new Map<string, WebFile>()
  let page: string | undefined
  const refresh = () => {
    const mtime = statSync(join(dist, INDEX), { throwIfNoEntry: false })?.mtimeMs
    if (mtime === undefined || mtime === built) return
    built = mtime
    page = readFileSync(join(dist, INDEX), 'utf8')
    files = scan(dist)
  }
  refresh()
  return {
    find: (address) => files.get(address),
    page: () => {
      refresh()
      return page
    },
  }
}
