import type { ui as da } from '../da/ui.ts'
import type { Texts } from '../translate.ts'

export const ui = {
  'ui.account': 'Account',
  'ui.accountMenu': 'Your account: {name}',
  'ui.workshops': 'Workshops',
  'ui.signIn': 'Log in',
  'ui.signOut': 'Log out',
  'ui.toDark': 'Switch to dark appearance',
  'ui.toLight': 'Switch to light appearance',
  'ui.otherLanguage': 'Dansk',
  'ui.present': '{n} present',
  'ui.counter': '{n} of {max} characters',
  'ui.counterOver': { one: '{n} character too many', other: '{n} characters too many' },
  'ui.notePads': 'Colour of the note',
  'ui.noteOwn': 'Your note',
  'ui.noteNumber': 'Note number {n}',
  'ui.on': 'On',
  'ui.off': 'Off',
  'ui.failedTitle': 'The page could not be shown',
  'ui.reload': 'Reload the page',
  'ui.toStart': 'To the front page',
  'ui.notFoundTitle': 'There is no such page',
  'ui.notFoundText': 'Check the address, or use the code from the wall on the front page.',
} satisfies Texts<typeof da>
