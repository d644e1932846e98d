/**
 * The service worker: opens the pages without network. Files have hashed names, so a kept one is never wrong; the page is kept as one
 * answer, with the headers it came with, because its nonce and its policy belong together. Answers of the server are never kept here.
 * The build makes `/sw.js` of this file and fills in the lists. It imports nothing, so that it stands alone.
 */

interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface FetchHappened extends Extendable {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}
interface Told extends Extendable {
  readonly data: unknown
}
interface Scope {
  readonly location: Location
  readonly clients: { claim(): Promise<void> }
  addEventListener(type: 'install' | 'activate', listener: (event: Extendable) => void): void
  addEventListener(type: 'fetch', listener: (event: FetchHappened) => void): void
  addEventListener(type: 'message', listener: (event: Told) => void): void
}
/** `core`: board, list, phone and the way to them; `canvas`: the drawing surface, large, and only for wide screens. */
declare const BUILD: { version: string; core: string[]; canvas: string[] }

const scope = self as unknown as Scope
const PREFIX = 'samtavle-'
const CACHE = PREFIX + BUILD.version
const PAGE = '/'
/** milliseconds; on a network that only pretends, the kept page is better than a white one */
const PATIENCE = 4000
const NOT_A_PAGE = /^\/(api|sync|healthz|readyz|metrics)(\/|$)|\.[^/]*$/
const isFile = (path: string) => path.startsWith('/assets/') || BUILD.core.includes(path)

const kept = async (path: string): Promise<Response | undefined> => await (await caches.open(CACHE)).match(path, { ignoreVary: true, ignoreSearch: true })

/** Fetches what is missing; one file that cannot be had does not keep the others away. */
async function keep(paths: readonly string[]): Promise<void> {
  const cache = await caches.open(CACHE)
  for (const path of paths) if (!(await kept(path))) await cache.add(path).catch(() => undefined)
}

async function install(): Promise<void> {
  const cache = await caches.open(CACHE)
  // asked anew: the browser's own cache may hold the page of the version before
  await cache.addAll([new Request(PAGE, { cache: 'no-cache' }), ...BUILD.core])
}

async function activate(): Promise<void> {
  const old = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE)
  await Promise.all(old.map((name) => caches.delete(name)))
  await scope.clients.claim()
}

/** The network first; the kept page when there is none, or when it does not answer in time. */
async function page(request: Request): Promise<Response> {
  const network = fetch(request)
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE))
  const answer = await Promise.race([network, late]).catch(() => undefined)
  if (answer && answer.status < 500) return answer
  return (await kept(PAGE)) ?? (await network)
}

async function file(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url)
  const known = await kept(pathname)
  if (known) return known
  const answer = await fetch(request)
  if (answer.ok && pathname.startsWith('/assets/')) await (await caches.open(CACHE)).put(pathname, answer.clone()).catch(() => undefined)
  return answer
}

scope.addEventListener('install', (event) => event.waitUntil(install()))
scope.addEventListener('activate', (event) => event.waitUntil(activate()))
scope.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== scope.location.origin) return
  if (isFile(pathname)) event.respondWith(file(request))
  else if (request.mode === 'navigate' && !NOT_A_PAGE.test(pathname)) event.respondWith(page(request))
})
/** What a page has loaded before the worker watched, and whether it may want the canvas. */
scope.addEventListener('message', (event) => {
  const { loaded, canvas } = event.data as { loaded: string[]; canvas: boolean }
  event.waitUntil(keep([...loaded.filter((path) => path.startsWith('/assets/')), ...(canvas ? BUILD.canvas : [])]))
})
