import type { server as da } from '../da/server.ts'
import type { Texts } from '../translate.ts'

export const server = {
  'server.setupLink': 'Create the first account here: {url}',
  'server.notBuilt': 'The page has not been built yet. Run npm start again.',
  'server.versionUnnamed': 'Unnamed',
  'server.versionBefore': 'Before restoring',
} satisfies Texts<typeof da>
