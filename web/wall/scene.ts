/** What the wall shows, by where the workshop is. Pure. */
import type { FacilitationView } from '#shared/facilitation/answer.ts'
import type { Round } from '#shared/facilitation/votes.ts'
import type { PhaseMode } from '#shared/roles.ts'

export type Scene = { kind: 'door' | 'silent' | 'board' | 'pause' | 'end' } | { kind: 'vote' | 'result'; round: Round }

export interface Heard {
  view: FacilitationView | undefined
  mode: PhaseMode
  /** private notes were put onto the board in this phase */
  revealed: boolean
  /** the round that the wall saw close in this phase */
  closed: string | undefined
}

export function sceneOf({ view, mode, revealed, closed }: Heard): Scene {
  if (!view || view.status === 'before') return { kind: 'door' }
  const last = view.votes.at(-1)
  if (last?.closedAt === null) return { kind: 'vote', round: last }
  if (view.status === 'finished') return { kind: 'end' }
  const kind = view.phase?.kind
  if (kind === 'pause') return { kind: 'pause' }
  if (last && (kind === 'prikker' || last.id === closed)) return { kind: 'result', round: last }
  if (kind === 'velkomst') return { kind: 'door' }
  return { kind: mode === 'hidden' && !revealed ? 'silent' : 'board' }
}
