/** Rehearsing a workshop, and seeing it as a participant does. */
import type { Texts } from '../translate.ts'
import type { rehearsal as da } from '../da/rehearsal.ts'

export const rehearsal = {
  'rehearsal.open': 'Rehearse the workshop',
  'rehearsal.title': 'Rehearse the workshop',
  'rehearsal.lead': 'You get a copy of the workshop with {n} simulated participants. They write, move notes and vote as you lead them through the programme.',
  'rehearsal.safe': 'Your real workshop is not touched. What happens in the rehearsal, changes of the programme too, vanishes completely when it ends.',
  'rehearsal.short': { one: 'It ends by itself after {n} minute.', other: 'It ends by itself after {n} minutes.' },
  'rehearsal.start': 'Begin the rehearsal',
  'rehearsal.banner': 'Rehearsal: {n} simulated participants.',
  'rehearsal.until': 'Ends at {time}. Nothing of it is kept.',
  'rehearsal.end': 'End the rehearsal',
  'rehearsal.ended': 'The rehearsal is over, and all of it is gone.',
  'preview.open': 'See as a participant',
  'preview.title': 'This is how a phone sees it',
  'preview.lead': 'As a participant sees it now. You can look around, but nothing is sent.',
  'preview.frame': 'A participant’s phone',
} satisfies Texts<typeof da>
