/** One workshop, asked for and remembered in one way by every face. */
import type { Workshop } from '#shared/workshops.ts'
import { api, call } from '#web/api.ts'
import { remember } from '#web/sync/offline-data.ts'

/** The workshop, or what this device remembers of it when there is no network. Refused, unsent words are in the tab's memory before this throws. @throws AppError */
export const loadWorkshop = (id: string): Promise<Workshop> =>
  remember(
    `workshop:${id}`,
    () => call<Workshop>(api.workshops[':id'].$get({ param: { id } })),
    // who only has to sign in again goes on where they were
    async (last, { code }) => (await import('#web/sync/last-words.ts')).keepLastWords(sessionStorage, last, code !== 'not_signed_in'),
  )
