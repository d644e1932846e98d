/** The words over the door in English. */
import type { Texts } from '../translate.ts'
import type { door as da } from '../da/door.ts'

export const door = {
  'accounts.home': 'Welcome',
  'accounts.landingTitle': 'The town’s ideas on one shared board',
  'accounts.landingLead': 'The library runs workshops with Samtavle. Everyone can join from their own phone.',
  'accounts.landingFoot': 'Runs on the library’s own server. No tracking, no advertising.',
  'accounts.yourWorkshops': 'Your workshops',
} satisfies Texts<typeof da>
