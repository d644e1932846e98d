import type { Texts } from '../translate.ts'
import type { privacy as da } from '../da/privacy.ts'

export const privacy = {
  'privacy.question': 'What happens to what I write?',
  'privacy.stored': 'What we store',
  'privacy.storedText': 'Your notes, where and when you put them, and what you write on this page. Nothing else.',
  'privacy.seen': 'Who sees it',
  'privacy.seenText':
    'The others in the workshop. If you write a note without a name, we do not store who wrote it. Afterwards the library may show the notes, without names, on an open page.',
  'privacy.used': 'What it is used for',
  'privacy.usedText': 'The library may use the notes in a grant application. Its annex shows your name at the notes you wrote with a name.',
  'privacy.kept': 'For how long',
  'privacy.keptUntilText': 'Until {date}. Then the workshop is deleted, and the board, the notes and the names are gone.',
  'privacy.keptText': 'Until the library deletes the workshop. Then the board, the notes and the names are gone.',
  'privacy.device': 'On your device',
  'privacy.deviceText': 'One cookie that keeps you in, and a copy of the board so that you can write without a network. No tracking, and nothing is sent to others.',
  'privacy.regret': 'If you change your mind',
  'privacy.regretText': 'Delete your own notes, or ask the facilitator to.',
} satisfies Texts<typeof da>
