/** What people say about notes. */
import type { Texts } from '../translate.ts'
import type { comments as da } from '../da/comments.ts'

export const comments = {
  'comments.of': 'Comments on {note}',
  'comments.toggle': 'Comments on {note}: {n}',
  'comments.none': 'Nobody has commented yet.',
  'comments.field': 'Write a comment',
  'comments.send': 'Send',
  'comments.sent': 'Your comment is sent.',
  'comments.noText': 'Write something first.',
  'comments.anonymous': 'Without my name',
  'comments.anonymousHelp': 'Nobody can see that it is you. You cannot delete the comment afterwards.',
  'comments.nameless': 'Everybody writes without a name here.',
  'comments.readOnly': 'You can read along, but not comment right now.',
  'comments.own': 'You',
  'comments.someone': 'No name',
  'comments.hidden': 'Hidden from the others',
  'comments.more': 'More about the comment by {name}',
  'comments.hide': 'Hide from the others',
  'comments.unhide': 'Show again',
  'comments.delete': 'Delete comment',
  'comments.deleted': 'The comment is deleted.',
  'comments.hiddenNow': 'The comment is hidden from the others.',
  'comments.shownNow': 'The comment can be seen again.',
  'comments.new': 'New comment by {name}: {text}',
  'comments.gone': 'The note is not on the board right now.',
  'comments.reactions': 'What do you think of the note?',
  'comments.reaction.agree': 'Agree',
  'comments.reaction.question': 'Question',
  'comments.reaction.important': 'Important',
} as const satisfies Texts<typeof da>
