/** The rule of a round in one plain sentence, the same before the vote, during it and beside the result. */
import type { TextKey } from '../i18n/da/index.ts'
import type { Params } from '../i18n/translate.ts'
import type { Round } from './votes.ts'

export type VoteRule = Pick<Round, 'dots' | 'maxPerItem' | 'secret' | 'who' | 'target'>
type Say = (key: TextKey, params?: Params) => string

/** @param t texts of the wanted language */
export function ruleSentence(rule: VoteRule, t: Say): string {
  const { dots, secret, who, target } = rule
  const most = Math.min(rule.maxPerItem, dots)
  const place = t(target === 'groups' ? 'votes.rule.onGroup' : 'votes.rule.onNote')
  const spread = dots === 1 ? '' : t(most === 1 ? 'votes.rule.oneEach' : most === dots ? 'votes.rule.manyEach' : 'votes.rule.mostEach', { most, place })
  return `${t(`votes.rule.${who}`, { n: dots })}${spread}${t(secret ? 'votes.rule.secret' : 'votes.rule.open')}`
}
