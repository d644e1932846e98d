/** Passwords at rest: scrypt with its parameters beside the salt, so that they can be raised later. About 0.2 s each, off the main thread. */
import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'

const KEY_BYTES = 32
const COST = { log2N: 15, r: 8, p: 3 }

function derive(password: string, salt: Buffer, cost: typeof COST): Promise<Buffer> {
  const options: ScryptOptions = { N: 2 ** cost.log2N, r: cost.r, p: cost.p, maxmem: 64 * 2 ** 20 }
  return new Promise((resolve, reject) => scrypt(password.normalize('NFKC'), salt, KEY_BYTES, options, (error, key) => (error ? reject(error) : resolve(key))))
}

const encode = (salt: Buffer, key: Buffer) => ['scrypt', COST.log2N, COST.r, COST.p, salt.toString('base64url'), key.toString('base64url')].join('$')

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  return encode(salt, await derive(password, salt, COST))
}

/** Nobody's password: checked when there is no such account, so that the answer takes as long. */
const NOBODY = encode(randomBytes(16), randomBytes(KEY_BYTES))

/** @param stored undefined when there is no such account */
export async function verifyPassword(stored: string | undefined, password: string): Promise<boolean> {
  const [, log2N, r, p, salt = '', key = ''] = (stored ?? NOBODY).split('$')
  const derived = await derive(password, Buffer.from(salt, 'base64url'), { log2N: Number(log2N), r: Number(r), p: Number(p) })
  return timingSafeEqual(derived, Buffer.from(key, 'base64url')) && stored !== undefined
}
