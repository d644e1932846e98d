/** What holds for every request: the error shape, origins, sizes, headers, the web app's files, health. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LIMITS } from '#shared/limits.ts'
import { Person } from '#tests/helpers/person.ts'
import { startWorld, temporaryDir, type World } from '#tests/helpers/world.ts'

const PAGE = '<html><head><meta name="csp-nonce" content="%NONCE%"><meta name="tldraw-license" content="%TLDRAW_LICENSE_KEY%"></head></html>'
const folder = temporaryDir()
const dist = join(folder.path, 'dist')
let world: World
let karen: Person
beforeAll(async () => {
  mkdirSync(join(dist, 'assets'), { recursive: true })
  writeFileSync(join(dist, 'index.html'), PAGE)
  writeFileSync(join(dist, 'sw.js'), 'self.skipWaiting()')
  writeFileSync(join(dist, 'assets', 'app-abc123.js'), `export const text = ${JSON.stringify('æøå '.repeat(1000))}`)
  writeFileSync(join(folder.path, 'secret-beside-dist.txt'), 'secret')
  world = await startWorld({ env: { SAMTAVLE_DIST: dist, TLDRAW_LICENSE_KEY: 'a"key$&' } })
  karen = await new Person(world.url).setup()
})
afterAll(async () => {
  await world.close()
  folder.remove()
})

const raw = (path: string, init: RequestInit = {}) => fetch(world.url + path, init)
const post = (body: string | undefined, headers: Record<string, string>) => raw('/api/session', { method: 'POST', headers, ...(body !== undefined && { body }) })
const problem = async (response: Response) => [response.status, ((await response.json()) as { error: { code: string } }).error.code]
const JSON_TYPE = { 'content-type': 'application/json' }

describe('every failure has the same shape', () => {
  test.each([
    ['malformed JSON', () => post('{', JSON_TYPE), [400, 'malformed_json']],
    ['a body without content type', () => raw('/api/session', { method: 'POST', body: new Blob(['{}']) }), [415, 'unsupported_media_type']],
    ['a form', () => post('email=a', { 'content-type': 'application/x-www-form-urlencoded' }), [415, 'unsupported_media_type']],
    ['plain text', () => post('{}', { 'content-type': 'text/plain' }), [415, 'unsupported_media_type']],
    ['no body at all', () => post(undefined, {}), [400, 'invalid']],
    ['a body of another shape', () => post('[]', JSON_TYPE), [400, 'invalid']],
    ['a deeply nested body', () => post(`{"email":${'['.repeat(20_000)}${']'.repeat(20_000)}}`, JSON_TYPE), [400, 'invalid']],
    ['too large a body', () => post(JSON.stringify({ email: 'x'.repeat(LIMITS.bodyBytes) }), JSON_TYPE), [413, 'too_large']],
    ['an unknown address', () => raw('/api/nothing'), [404, 'not_found']],
    ['an unknown method', () => raw('/api/session', { method: 'PUT' }), [404, 'not_found']],
    ['no session', () => raw('/api/workshops'), [401, 'not_signed_in']],
    ['a made-up cookie', () => raw('/api/session', { headers: { cookie: 'session=%E0%A4%A; session=x' } }), [401, 'not_signed_in']],
  ] as const)('%s', async (_, request, expected) => {
    expect(await problem(await request())).toEqual(expected)
  })
  test('and speaks Danish, or English to those who prefer it', async () => {
    const message = async (language: string) =>
      ((await (await raw('/api/workshops', { headers: { 'accept-language': language } })).json()) as { error: { message: string } }).error.message
    expect(await message('de, fr;q=0.8')).toContain('Du er ikke logget ind')
    expect(await message('da-DK, en;q=0.5')).toContain('Du er ikke logget ind')
    expect(await message('en-GB, da;q=0.5')).toContain('You are not logged in')
  })
})

describe('requests that change something', () => {
  const signOutFrom = (origin?: string) => raw('/api/session', { method: 'DELETE', headers: origin === undefined ? {} : { origin } })
  test('are refused from another origin', async () => {
    for (const origin of ['https://evil.example', 'null', `${world.url}.evil.example`, 'http://localhost:1'])
      expect(await problem(await signOutFrom(origin))).toEqual([403, 'wrong_origin'])
  })
  test('are taken from our own pages under each name of this machine, and from programs', async () => {
    for (const host of ['localhost', '127.0.0.1', '[::1]']) expect((await signOutFrom(`http://${host}:${world.server.port}`)).status).toBe(204)
    expect((await signOutFrom()).status).toBe(204)
  })
  test('are taken from the public address only, once there is one', async () => {
    const other = await startWorld({ env: { PUBLIC_URL: 'https://tavle.example/' } })
    const from = (origin: string) => fetch(`${other.url}/api/session`, { method: 'DELETE', headers: { origin } })
    expect([(await from('https://tavle.example')).status, (await from(other.url)).status]).toEqual([204, 403])
    await other.close()
  })
})

describe('every answer', () => {
  test('forbids what no page of ours needs, and answers of the API are not kept', async () => {
    const headers = (await raw('/api/session')).headers
    expect(headers.get('content-security-policy')).toContain("default-src 'self'; script-src 'self'; style-src 'self';")
    expect(headers.get('content-security-policy')).not.toContain('unsafe')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('strict-transport-security')).toBeNull()
  })
})

describe('the web app', () => {
  test('is served at every page address, each time with a nonce of its own', async () => {
    const nonces = new Set<string>()
    for (const path of ['/', '/workshops', '/w/wsp_x/canvas', '/K7M2QX', '/join/abc']) {
      const response = await raw(path)
      const nonce = /csp-nonce" content="([^"]+)"/.exec(await response.text())?.[1] ?? ''
      expect(response.headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${nonce}'`)
      expect(response.headers.get('cache-control')).toBe('no-cache')
      nonces.add(nonce)
    }
    expect(nonces.size).toBe(5)
  })
  test('gets the licence key as text, whatever is in it', async () => {
    expect(await (await raw('/')).text()).toContain('content="a&#34;key$&#38;"')
  })
  test('has hashed files kept for ever, compressed on the way, and the service worker asked for each time', async () => {
    const asset = await raw('/assets/app-abc123.js', { headers: { 'accept-encoding': 'gzip' } })
    expect(asset.headers.get('cache-control')).toContain('immutable')
    expect(asset.headers.get('content-encoding')).toBe('gzip')
    expect(await asset.text()).toContain('æøå')
    const worker = await raw('/sw.js')
    expect(worker.headers.get('cache-control')).toBe('no-cache')
    expect(worker.headers.get('content-type')).toContain('javascript')
    expect((await raw('/sw.js', { headers: { 'if-none-match': worker.headers.get('etag') ?? '' } })).status).toBe(304)
  })
  test('gives no file that was not built', async () => {
    for (const path of [
      '/assets/nothing.js',
      '/..%2fsecret-beside-dist.txt',
      '/%2e%2e/secret-beside-dist.txt',
      '//secret-beside-dist.txt',
      '/assets/..%2f..%2fsecret-beside-dist.txt',
    ]) {
      const response = await raw(path)
      expect(response.status, path).toBe(404)
      expect(await response.text()).not.toBe('secret')
    }
  })
  test('is picked up anew after a build', async () => {
    await new Promise((resolve) => setTimeout(resolve, 20))
    writeFileSync(join(dist, 'assets', 'app-def456.js'), 'new')
    writeFileSync(join(dist, 'index.html'), `${PAGE}<!-- new -->`)
    expect(await (await raw('/')).text()).toContain('<!-- new -->')
    expect(await (await raw('/assets/app-def456.js')).text()).toBe('new')
  })
})

describe('a full disk', () => {
  test('is told to people and to whoever watches, and passes by itself', async () => {
    const { db } = world.server.deps
    const pages = await sql<{ page_count: number }>`pragma page_count`.execute(db)
    await sql`pragma max_page_count = ${sql.lit(pages.rows[0]?.page_count ?? 1)}`.execute(db)
    const answers = await Promise.all(Array.from({ length: 30 }, () => karen.fetch('POST', '/api/workshops', { title: 'x'.repeat(200), question: 'y'.repeat(500) })))
    const failed = answers.filter((answer) => !answer.ok)
    expect(failed.length).toBeGreaterThan(0)
    for (const answer of failed) expect(await problem(answer)).toEqual([503, 'storage_unavailable'])
    await sql`pragma max_page_count = 1000000000`.execute(db)
    expect((await karen.fetch('POST', '/api/workshops', { title: 'Igen' })).status).toBe(201)
  })
})

describe('for whoever watches', () => {
  test('the server says that it is alive and can store', async () => {
    expect(await (await raw('/healthz')).json()).toEqual({ status: 'ok' })
    expect(await (await raw('/readyz')).json()).toEqual({ status: 'ready' })
  })
  test('figures are for this machine only, not for what comes through a proxy on it', async () => {
    await raw('/api/workshops')
    expect(await (await raw('/metrics')).text()).toMatch(/samtavle_refusals_total\{code="not_signed_in"\} [1-9]/)
    expect((await raw('/metrics', { headers: { 'x-forwarded-for': '10.0.0.1' } })).status).toBe(404)
  })
  test('the description names every route, and nothing that does not exist', async () => {
    const { openapi, paths } = (await (await raw('/api/openapi.json')).json()) as { openapi: string; paths: Record<string, object> }
    expect(openapi).toBe('3.1.0')
    for (const path of ['/api/setup', '/api/session', '/api/workshops/{id}', '/api/workshops/{id}/invites', '/api/invites/{tokenOrCode}/accept', '/api/boards/{id}/connections'])
      expect(Object.keys(paths)).toContain(path)
    for (const [path, methods] of Object.entries(paths))
      for (const method of Object.keys(methods).filter((each) => `${each} ${path}` !== 'delete /api/session')) {
        const { status } = await karen.fetch(method.toUpperCase(), path.replaceAll(/\{\w+\}/g, 'x'), method === 'get' ? undefined : {})
        expect([method, path, status < 500 && status !== 401]).toEqual([method, path, true])
      }
  })
})
