/** Who took part in a round, as a sentence. */
import type { CountedRound } from '#shared/facilitation/support.ts'
import type { TallyItem } from '#shared/facilitation/votes.ts'
import type { Words } from './words.ts'

const total = (tally: readonly TallyItem[], what: 'dots' | 'proxy') => tally.reduce((sum, item) => sum + item[what], 0)
/** `35 af 38 satte 98 prikker`, and how many of them not by their own hand. */
export function turnoutWords({ round, tally }: CountedRound, words: Words): string {
  const { turnout, eligible, paperVoters } = round
  const proxy = total(tally, 'proxy')
  const parts = [words.t('votes.counted', { n: total(tally, 'dots'), turnout, eligible })]
  if (paperVoters > 0) parts.push(words.t('votes.onPaper', { n: paperVoters }))
  if (proxy > 0) parts.push(words.t('votes.byProxy', { n: proxy }))
  return `${parts.join('; ')}.`
}
