import type { Texts } from '../translate.ts'
import type { moderation as da } from '../da/moderation.ts'

export const moderation = {
  'moderation.hidden': { one: '{n} hidden note', other: '{n} hidden notes' },
  'moderation.layBack': 'Put back',
  'moderation.restored': 'Put back on the board.',
  'moderation.forget': 'Delete for good: {note}',
  'moderation.forgotten': 'Deleted for good.',
  'moderation.picture': 'A picture',
  'moderation.drawing': 'A drawing',
  'moderation.hideNotes': { one: 'Hide the note', other: 'Hide {n} notes' },
  'moderation.hiddenNotes': { one: 'The note is hidden from everybody. You find it under People.', other: '{n} notes are hidden from everybody. You find them under People.' },
  'moderation.hideAll': 'Hide all notes',
  'moderation.hiddenAll': { one: '{n} note by {name} is hidden.', other: '{n} notes by {name} are hidden.' },
  'moderation.expel': 'Remove person and content',
  'moderation.expelled': '{name} and all their content are removed.',
  'moderation.freeze': 'Pause',
  'moderation.unfreeze': 'Let take part again',
  'moderation.frozen': 'Paused',
  'moderation.notes': { one: '{n} note', other: '{n} notes' },
  'moderation.voted': 'has voted',
  'moderation.unheard': 'not heard yet',
  'moderation.namelessHelp': 'Notes without a name are counted for nobody.',
} satisfies Texts<typeof da>
