import type { Texts } from '../translate.ts'
import type { server as da } from '../da/server.ts'

export const server = {} satisfies Texts<typeof da>
