/** What a phone says over the note field when something is in the way. */
import type { phoneNotices as da } from '../da/phoneNotices.ts'
import type { Texts } from '../translate.ts'

export const phoneNotices: Texts<typeof da> = {
  'phone.archived': 'The workshop is over.',
  'phone.archivedHelp': 'The board is archived. You can still read it.',
  'phone.locked': 'You cannot write right now.',
  'phone.lockedHelp': 'Your notes are saved. The facilitator opens when it is time to write again.',
  'phone.memory': 'This phone cannot keep notes by itself.',
  'phone.memoryHelp': 'Stay on the page until it says Saved.',
  'phone.offlineHelp': 'Just go on writing. We save when you are back online.',
  'phone.signedOut': 'You are no longer signed in.',
  'phone.signedOutHelp': 'Open the invitation again. Your notes are on your phone and will be sent afterwards.',
  'phone.storage': 'The server cannot save right now.',
  'phone.storageHelp': 'Your notes are on your phone and will be sent as soon as possible.',
  'phone.viewer': 'You are here as an observer.',
  'phone.viewerHelp': 'You can see the board but not write. Ask the facilitator to make you a participant if you want to write.',
}
