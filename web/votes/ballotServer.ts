/** A ballot's server and its place on the device. */
import type { Choice, RoundAnswer } from '#shared/facilitation/votes.ts'
import type { VoteItem } from '#shared/facilitation/vote-items.ts'
import { api, call } from '#web/api.ts'
import { remember } from '#web/sync/offline-data.ts'
import { onSharedComputer } from '#web/sync/shared-computer.ts'
import type { BallotKeep, BallotServer, Unsent } from './ballot.ts'

const votes = api.workshops[':id'].votes
export interface Whose {
  workshopId: string
  roundId: string
  memberId: string
}

const keyOf = ({ roundId, memberId }: Pick<Whose, 'roundId' | 'memberId'>): string => `round:${roundId}:${memberId}`

/** The round with own dots, or what this device remembers of it. @throws AppError */
export const loadRound = ({ workshopId, roundId, memberId }: Whose): Promise<RoundAnswer> =>
  remember(keyOf({ roundId, memberId }), () => call<RoundAnswer>(votes[':roundId'].$get({ param: { id: workshopId, roundId }, query: { sort: 'board' } })))

/** What the round is about; remembered, so that one can vote without a network. @throws AppError */
export async function loadItems({ workshopId, roundId }: Pick<Whose, 'workshopId' | 'roundId'>): Promise<VoteItem[]> {
  const { items } = await remember(`vote-items:${roundId}`, () => call<{ items: VoteItem[] }>(votes[':roundId'].items.$get({ param: { id: workshopId, roundId } })))
  return items
}

export function ballotServer(whose: Whose): BallotServer {
  const { workshopId, roundId } = whose
  let last: RoundAnswer | undefined
  return {
    async read() {
      last = await loadRound(whose)
      return last.mine
    },
    async cast(requestId, choices) {
      const answer = await call<{ choices: Choice[] }>(votes[':roundId'].ballot.$post({ param: { id: workshopId, roundId }, json: { requestId, choices } }))
      // a page load without a network shows these
      if (last) void remember(keyOf(whose), async () => ({ ...last, mine: answer.choices }))
      return answer.choices
    },
  }
}

/** Gone when all is sent. Nothing on a borrowed computer. */
export function deviceKeep({ roundId, memberId }: Whose): BallotKeep {
  const key = `samtavle.dots:${roundId}:${memberId}`
  return {
    load() {
      try {
        return (JSON.parse(localStorage.getItem(key) ?? 'null') as Unsent | null) ?? undefined
      } catch {
        return undefined
      }
    },
    save(unsent) {
      if (onSharedComputer()) return
      try {
        if (unsent) localStorage.setItem(key, JSON.stringify(unsent))
        else localStorage.removeItem(key)
      } catch {
        // a full device: the dots are still in memory and on their way
      }
    },
  }
}
