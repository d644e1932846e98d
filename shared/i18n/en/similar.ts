/** Notes that seem to say the same: suggestions, and groups that were made of one. */
import type { similar as da } from '../da/similar.ts'
import type { Texts } from '../translate.ts'

export const similar: Texts<typeof da> = {
  'similar.title': 'Notes that are alike',
  'similar.help': 'Suggestions made from the words on the notes. Nothing is moved until you choose it.',
  'similar.none': 'No notes without a group are alike right now.',
  'similar.count': { one: '{n} suggestion', other: '{n} suggestions' },
  'similar.shared': 'Share the words: {words}',
  'similar.sharedOne': 'Share the word: {words}',
  'similar.same': 'Say the same',
  'similar.of': { one: '{n} note in {zone}', other: '{n} notes in {zone}' },
  'similar.notesOf': 'Notes in the suggestion {name}',
  'similar.gather': 'Make a group',
  'similar.gatherNamed': 'Make a group: {name}',
  'similar.unlike': 'Not alike',
  'similar.unlikeNamed': 'Not alike: {name}',
  'similar.gathered': {
    one: 'The group {title} is made with {n} note. It is a suggestion until you accept it.',
    other: 'The group {title} is made with {n} notes. It is a suggestion until you accept it.',
  },
  'similar.dismissed': 'The suggestion is put away.',
  'similar.again': { one: 'Show {n} suggestion that you put away', other: 'Show {n} suggestions that you put away' },
  'similar.waiting': 'Waiting for you to accept',
  'similar.accept': 'Accept',
  'similar.acceptNamed': 'Accept the group {title}',
  'similar.break': 'Break up',
  'similar.breakNamed': 'Break up the group {title}',
}
