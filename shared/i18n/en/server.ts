import type { server as da } from '../da/server.ts'
import type { Texts } from '../translate.ts'

export const server = {
  'server.setupLink': 'Create the first account here: {url}',
  'server.openHere': 'Open Samtavle here: {url}',
  'server.notBuilt': 'The page has not been built yet. Run npm start again.',
  'server.resetUsage': "Give the account's e-mail: npm run reset-password -- name@library.example",
  'server.resetUnknown': 'There is no account with the e-mail {mail}.',
  'server.resetDone': 'New password for {mail}: {password}',
  'server.versionUnnamed': 'Unnamed',
  'server.versionBefore': 'Before restoring',
} satisfies Texts<typeof da>
