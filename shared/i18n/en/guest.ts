import type { guest as da } from '../da/guest.ts'
import type { Texts } from '../translate.ts'

export const guest: Texts<typeof da> = {
  'guest.resume': 'Continue on another device',
  'guest.leave': 'Leave the workshop',
  'guest.cameBack': 'Have you taken part on another device?',
  'guest.cameBackLink': 'Type your four words',
}
