import type { server as da } from '../da/server.ts'
import type { Texts } from '../translate.ts'

export const server = {
  'server.versionUnnamed': 'Unnamed',
  'server.versionBefore': 'Before restoring',
} satisfies Texts<typeof da>
