/** The environment, parsed once into a frozen value. A bad value names the variable, what it holds and what it should be. */
import { networkInterfaces } from 'node:os'
import { join, resolve } from 'node:path'
import { z } from 'zod'

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
const empty = (value: unknown) => (value === '' ? undefined : value)
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(empty, schema.optional())

const Environment = z.object({
  PORT: z.preprocess(empty, z.coerce.number().int().min(0).max(65_535).default(3000)),
  HOST: z.preprocess(empty, z.string().default('127.0.0.1')),
  DATA_DIR: z.preprocess(empty, z.string().default('./data')),
  PUBLIC_URL: optional(z.url({ protocol: /^https?$/ })),
  SETUP_TOKEN: optional(z.string().min(16)),
  DATABASE_URL: optional(z.url({ protocol: /^postgres(ql)?$/ })),
  REDIS_URL: optional(z.url({ protocol: /^rediss?$/ })),
  TLDRAW_LICENSE_KEY: optional(z.string()),
  LOG_LEVEL: z.preprocess(empty, z.enum(LEVELS).default('info')),
  SAMTAVLE_DIST: optional(z.string()),
})
const EXPECTED: Record<keyof z.infer<typeof Environment>, string> = {
  PORT: 'a whole number from 0 to 65535',
  HOST: 'a host name or address',
  DATA_DIR: 'a folder',
  PUBLIC_URL: 'an http:// or https:// address',
  SETUP_TOKEN: 'at least 16 characters',
  DATABASE_URL: 'a postgres:// address',
  REDIS_URL: 'a redis:// address',
  TLDRAW_LICENSE_KEY: 'a tldraw licence key',
  LOG_LEVEL: `one of ${LEVELS.join(', ')}`,
  SAMTAVLE_DIST: 'a folder',
}
/** Never echoed: they are secrets. */
const SECRET: ReadonlySet<string> = new Set(['SETUP_TOKEN', 'DATABASE_URL', 'REDIS_URL', 'TLDRAW_LICENSE_KEY'])

export interface Config {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  /** without a slash at the end; undefined while it follows the actual port */
  readonly publicUrl: string | undefined
  readonly setupToken: string | undefined
  readonly tldrawLicenseKey: string | undefined
  readonly logLevel: (typeof LEVELS)[number]
  /** the built web app; another folder only while working on it */
  readonly distDir: string
}
export class ConfigError extends Error {}

/** @throws ConfigError with one line for a person */
export function parseConfig(env: Record<string, string | undefined>): Config {
  const parsed = Environment.safeParse(env)
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0]) as keyof typeof EXPECTED
    const holds = SECRET.has(name) ? 'a value' : JSON.stringify(env[name])
    throw new ConfigError(`${name} holds ${holds}, but it should be ${EXPECTED[name]}`)
  }
  const value = parsed.data
  for (const name of ['DATABASE_URL', 'REDIS_URL'] as const)
    if (value[name] !== undefined) throw new ConfigError(`${name} holds a value, but it should be empty: this version stores in SQLite and runs as one process`)
  return Object.freeze({
    port: value.PORT,
    host: value.HOST,
    dataDir: resolve(value.DATA_DIR),
    publicUrl: value.PUBLIC_URL?.replace(/\/+$/, ''),
    setupToken: value.SETUP_TOKEN,
    tldrawLicenseKey: value.TLDRAW_LICENSE_KEY,
    logLevel: value.LOG_LEVEL,
    distDir: resolve(value.SAMTAVLE_DIST ?? join(import.meta.dirname, '..', 'dist')),
  })
}

/** Where people reach this server, and which origins its own pages have. Known once the port is. */
export interface Addresses {
  /** what links and QR codes show, without a slash at the end */
  readonly publicUrl: string
  readonly origins: readonly string[]
  /** the public address works on the server's own machine only */
  readonly localOnly: boolean
}

const LOCAL = ['localhost', '127.0.0.1', '[::1]']
const lanAddress = () =>
  Object.values(networkInterfaces())
    .flat()
    .find((address) => address && !address.internal && address.family === 'IPv4')?.address

export function addressesOf(config: Config, port: number): Addresses {
  if (config.publicUrl !== undefined) {
    const url = new URL(config.publicUrl)
    return Object.freeze({ publicUrl: config.publicUrl, origins: [url.origin], localOnly: LOCAL.includes(url.hostname) })
  }
  const origins = LOCAL.map((host) => `http://${host}:${port}`)
  const everywhere = config.host === '0.0.0.0' || config.host === '::'
  const lan = everywhere ? lanAddress() : undefined
  if (lan !== undefined) return Object.freeze({ publicUrl: `http://${lan}:${port}`, origins: [...origins, `http://${lan}:${port}`], localOnly: false })
  return Object.freeze({ publicUrl: `http://localhost:${port}`, origins, localOnly: true })
}
