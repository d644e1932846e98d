/** What the wall shows, by where the workshop is. Pure. */
import type { FacilitationView } from '#shared/facilitation/answer.ts'
import type { Round } from '#shared/facilitation/votes.ts'
import type { PhaseMode } from '#shared/roles.ts'

export type Scene = { kind: 'door' | 'silent' | 'board' | 'pause' | 'end' } | { kind: 'vote' | 'result'; round: Round }

export interface Heard {
  view: FacilitationView | undefined
  mode: PhaseMode
}

const closedSince = ({ closedAt }: Round, since: string | null): boolean => closedAt !== null && since !== null && Date.parse(closedAt) >= Date.parse(since)

/** The same from what is said after a reload as from what was heard all along: what happened in a phase counts until the next one. */
export function sceneOf({ view, mode }: Heard): Scene {
  if (!view || view.status === 'before') return { kind: 'door' }
  const last = view.votes.at(-1)
  if (last?.closedAt === null) return { kind: 'vote', round: last }
  if (view.status === 'finished') return { kind: 'end' }
  const kind = view.phase?.kind
  if (kind === 'pause') return { kind: 'pause' }
  if (last && (kind === 'prikker' || closedSince(last, view.since))) return { kind: 'result', round: last }
  if (kind === 'velkomst') return { kind: 'door' }
  return { kind: mode === 'hidden' && !view.revealed ? 'silent' : 'board' }
}
