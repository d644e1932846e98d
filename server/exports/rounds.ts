/** Counted rounds in the files: the rule that was declared, who took part, and what came out. */
import type { Outline } from '#shared/boards.ts'
import { sortTally } from '#shared/facilitation/eligible.ts'
import { ruleSentence } from '#shared/facilitation/rule.ts'
import type { CountedRound } from '#shared/facilitation/support.ts'
import { votable } from '#shared/facilitation/votable.ts'
import type { VoteItem } from '#shared/facilitation/vote-items.ts'
import type { TallyItem } from '#shared/facilitation/votes.ts'
import { markdownHeading, oneLine } from './markdown.ts'
import { turnoutWords } from './turnout.ts'
import type { Words } from './words.ts'

/** For the JSON file: as the API tells of it, with the rule as a sentence too. */
export const roundRecord = ({ round, tally }: CountedRound, words: Words) => ({ ...round, rule: ruleSentence(round, words.t), tally: sortTally(tally, 'dots') })

/** Heading of a column: which round, who took part, by which rule. */
export const roundColumn = (counted: CountedRound, words: Words): string =>
  `${words.t('votes.roundNumber', { number: counted.round.number })}: ${counted.round.title} (${turnoutWords(counted, words)} ${ruleSentence(counted.round, words.t)})`

function nameOf(item: VoteItem | undefined, words: Words): string {
  if (!item) return `*${words.t('votes.gone')}*`
  const reference = item.number === null ? '' : `**\\[N${item.number}\\]** `
  return `${reference}${oneLine(item.text || words.t('export.group'))}`
}
function line(counted: TallyItem, item: VoteItem | undefined, words: Words): string {
  const { dots, voters, paper, proxy } = counted
  const more = [
    ...(voters > 0 ? [words.t('votes.voters', { n: voters })] : []),
    ...(paper > 0 ? [words.t('votes.dotsOnPaper', { n: paper })] : []),
    ...(proxy > 0 ? [words.t('votes.dotsByProxy', { n: proxy })] : []),
  ]
  return `1. ${nameOf(item, words)} — ${[words.t('votes.dots', { n: dots }), ...more].join(', ')}`
}

/** Every round with its rule, turnout and ranking; nothing when nobody has voted. */
export function markdownRounds(outline: Outline, rounds: readonly CountedRound[], words: Words): string[] {
  if (rounds.length === 0) return []
  const items = new Map(votable(outline).map((item) => [item.itemId, item]))
  const blocks = rounds.flatMap((counted) => [
    markdownHeading(3, `${words.t('votes.roundNumber', { number: counted.round.number })}: ${counted.round.title}`),
    `${ruleSentence(counted.round, words.t)} ${turnoutWords(counted, words)}`,
    sortTally(counted.tally, 'dots')
      .filter(({ dots }) => dots > 0)
      .map((item) => line(item, items.get(item.itemId), words))
      .join('\n') || `*${words.t('votes.noDots')}*`,
  ])
  return [markdownHeading(2, words.t('votes.heading')), ...blocks]
}
