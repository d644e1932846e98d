import type { identity as da } from '../da/identity.ts'
import type { Texts } from '../translate.ts'

export const identity: Texts<typeof da> = {
  'identity.title': 'How do people take part?',
  'identity.legend': 'Names on the notes',
  'identity.named': 'By name',
  'identity.named.help': 'Notes carry the name of whoever wrote them. Everybody can write a single note without a name.',
  'identity.nickname': 'By nickname',
  'identity.nickname.help': 'Participants choose what they want to be called. Everybody can write a single note without a name.',
  'identity.anonymous': 'Without names',
  'identity.anonymous.help': 'No note has a name, and nobody can find out who wrote it. Facilitators have names.',
  'identity.moderated': 'The facilitator reads the notes first',
  'identity.moderated.help': 'Before the notes are shown, you can hold single ones back. You do not see who wrote them. Participants are told before they go in.',
  'identity.fixed': 'Notes have been written, so this can no longer be changed: participants were told before they wrote.',
}
