import type { Texts } from '../translate.ts'
import type { votes as da } from '../da/votes.ts'

export const votes: Texts<typeof da> = {
  'votes.rule.onNote': 'the same note',
  'votes.rule.onGroup': 'the same group',
  'votes.rule.all': { one: 'Everyone has {n} dot', other: 'Everyone has {n} dots' },
  'votes.rule.citizens': { one: 'Every citizen has {n} dot', other: 'Every citizen has {n} dots' },
  'votes.rule.withoutStaff': { one: 'Everyone but library staff has {n} dot', other: 'Everyone but library staff has {n} dots' },
  'votes.rule.oneEach': ', at most one on {place}',
  'votes.rule.manyEach': ', and you may put several on {place}',
  'votes.rule.mostEach': ', at most {most} on {place}',
  'votes.rule.secret': '; nobody can see what you choose, and the numbers are shown only when they have been counted.',
  'votes.rule.open': '; the numbers can be followed as they grow, but not who chose what.',
  'votes.counted': { one: '{turnout} of {eligible} placed {n} dot', other: '{turnout} of {eligible} placed {n} dots' },
  'votes.onPaper': { one: '{n} person voted on paper', other: '{n} people voted on paper' },
  'votes.byProxy': { one: '{n} dot was placed for somebody else', other: '{n} dots were placed for somebody else' },
  'votes.dots': { one: '{n} dot', other: '{n} dots' },
  'votes.voters': { one: 'from {n} person', other: 'from {n} people' },
  'votes.dotsOnPaper': { one: '{n} of them on paper', other: '{n} of them on paper' },
  'votes.dotsByProxy': { one: '{n} of them for somebody else', other: '{n} of them for somebody else' },
  'votes.gone': 'No longer on the board',
  'votes.noDots': 'Nobody placed a dot.',
  'votes.emptyNote': 'Empty note',
  'votes.roundNumber': 'Round {number}',
  'votes.heading': 'Votes',
}
