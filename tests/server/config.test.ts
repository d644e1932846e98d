/** The environment: what is understood, what is refused and how, and which addresses follow from it. */
import { describe, expect, test } from 'vitest'
import { addressesOf, parseConfig } from '#server/config.ts'
import { spawnServer, temporaryDir } from '#tests/helpers/world.ts'

describe('the environment', () => {
  test('needs nothing', () => {
    expect(parseConfig({})).toMatchObject({ port: 3000, host: '127.0.0.1', publicUrl: undefined, logLevel: 'info' })
  })
  test('treats empty as unset', () => {
    expect(parseConfig({ PORT: '', PUBLIC_URL: '', SETUP_TOKEN: '', LOG_LEVEL: '' })).toEqual(parseConfig({}))
  })
  test('cannot be changed afterwards', () => {
    expect(Object.isFrozen(parseConfig({}))).toBe(true)
  })
  test.each([
    ['PORT', 'http', 'PORT holds "http", but it should be a whole number from 0 to 65535'],
    ['PORT', '70000', 'PORT holds "70000", but it should be a whole number from 0 to 65535'],
    ['PUBLIC_URL', 'tavle.example', 'PUBLIC_URL holds "tavle.example", but it should be an http:// or https:// address'],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL holds "loud", but it should be one of fatal, error, warn, info, debug, trace, silent'],
    ['SETUP_TOKEN', 'short', 'SETUP_TOKEN holds a value, but it should be at least 16 characters'],
    ['DATABASE_URL', 'postgres://user:secret@host/db', 'DATABASE_URL holds a value, but it should be empty: this version stores in SQLite and runs as one process'],
  ])('refuses %s=%s in one line', (name, value, line) => {
    expect(() => parseConfig({ [name]: value })).toThrow(line)
  })
})

describe('addresses', () => {
  const of = (env: Record<string, string>) => addressesOf(parseConfig(env), 4000)
  test('are this machine under its three names, and reachable from it only', () => {
    expect(of({})).toEqual({ publicUrl: 'http://localhost:4000', origins: ['http://localhost:4000', 'http://127.0.0.1:4000', 'http://[::1]:4000'], localOnly: true })
  })
  test('are the public one alone when it is given', () => {
    expect(of({ PUBLIC_URL: 'https://tavle.example/' })).toEqual({ publicUrl: 'https://tavle.example', origins: ['https://tavle.example'], localOnly: false })
  })
})

describe('the process', () => {
  const refused = (env: Record<string, string>) =>
    spawnServer(data.path, env).then(
      () => 'started',
      (error: Error) => error.message,
    )
  const data = temporaryDir()

  test('ends at once with one line when a value is bad', async () => {
    const message = await refused({ PORT: 'http' })
    expect(message).toContain('ended with 1')
    expect(message.trim().split('\n')).toHaveLength(2)
    expect(message).toContain('PORT holds "http"')
  })
  test('prints the set-up link before the address, refuses company in its folder, and ends with 0 when told to', async () => {
    const server = await spawnServer(data.path)
    expect(server.stdout()).toMatch(/\/setup\?token=\S+\n(?:.*\n)*listening on http:\/\/127\.0\.0\.1:\d+\n/)
    const second = await refused({})
    expect(second).toContain('another Samtavle process is already using')
    expect(second.trim().split('\n')).toHaveLength(2)
    expect(await refused({ PORT: new URL(server.url).port, DATA_DIR: `${data.path}/other` })).toContain('another program is listening there')
    const told = performance.now()
    expect(await server.kill('SIGTERM')).toBe(0)
    expect(performance.now() - told).toBeLessThan(5000)
    data.remove()
  })
})
