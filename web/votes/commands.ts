/** What a facilitator does with rounds; each once, however bad the network is. */
import { AppError } from '#shared/errors.ts'
import type { Choice, Round, RoundAnswer } from '#shared/facilitation/votes.ts'
import type { Outline } from '#shared/boards.ts'
import { api, call } from '#web/api.ts'
import { insist } from '#web/facilitation/command.ts'

export type RoundWish = Pick<Round, 'title' | 'target' | 'dots' | 'maxPerItem' | 'secret' | 'who'> & { boardId: string; items?: string[] }
const votes = api.workshops[':id'].votes
const at = (workshopId: string, roundId: string) => ({ id: workshopId, roundId })

export const openRound = (workshopId: string, wish: RoundWish): Promise<RoundAnswer> =>
  insist((requestId) => call<RoundAnswer>(votes.$post({ param: { id: workshopId }, json: { ...wish, requestId } })))
/** Among the best `top`, by the same rule. */
export const openAgain = (workshopId: string, roundId: string, top: number): Promise<RoundAnswer> =>
  insist((requestId) => call<RoundAnswer>(votes[':roundId'].again.$post({ param: at(workshopId, roundId), json: { requestId, top } })))
export const closeRound = (workshopId: string, roundId: string): Promise<RoundAnswer> =>
  insist(() => call<RoundAnswer>(votes[':roundId'].close.$post({ param: at(workshopId, roundId) })))
/** One that is gone already has been cancelled. */
export const cancelRound = (workshopId: string, roundId: string): Promise<void> =>
  insist(() => call<void>(votes[':roundId'].$delete({ param: at(workshopId, roundId) }))).catch((error: unknown) => {
    if (!(error instanceof AppError && error.code === 'not_found')) throw error
  })

export interface PaperCount {
  voters: number
  choices: Choice[]
}
export const readPaper = (workshopId: string, roundId: string): Promise<PaperCount> => call<PaperCount>(votes[':roundId'].paper.$get({ param: at(workshopId, roundId) }))
export const countPaper = (workshopId: string, roundId: string, count: PaperCount): Promise<PaperCount> =>
  insist((requestId) => call<PaperCount>(votes[':roundId'].paper.$post({ param: at(workshopId, roundId), json: { requestId, ...count } })))
/** @param memberId undefined: for somebody without a device, who then has a ballot of their own */
export const placeForAnother = (workshopId: string, roundId: string, choices: Choice[], memberId?: string): Promise<unknown> =>
  insist((requestId) => call(votes[':roundId'].proxies.$post({ param: at(workshopId, roundId), json: { requestId, choices, ...(memberId === undefined ? {} : { memberId }) } })))

/** What is on the board now. @throws AppError */
export const readOutline = (boardId: string): Promise<Outline> => call<Outline>(api.boards[':id'].outline.$get({ param: { id: boardId } }))
