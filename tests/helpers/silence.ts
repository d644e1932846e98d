/** A workshop in which everybody writes for themselves, as the programme would make it. */
import type { Logger } from 'pino'
import type { OwnNote } from '#shared/notes.ts'
import type { PhaseMode } from '#shared/roles.ts'
import type { Identity } from '#shared/workshops.ts'
import type { Person } from './person.ts'
import { setStage, type Stage } from './stage.ts'

/** A phase of the template's programme for each mode. */
const PHASES: Record<PhaseMode, string> = { open: 'del', hidden: 'stille', vote: 'prikker', locked: 'pause' }

export interface SilentStage extends Stage {
  /** the phase that everybody is in from now on */
  phase(mode: PhaseMode): Promise<void>
  write(person: Person, text: string, more?: Record<string, unknown>): Promise<{ id: string; private: boolean; number?: number }>
  mine(person: Person): Promise<OwnNote[]>
  reveal(zoneId?: string): Promise<{ revealId: string | null; notes: number }>
}

export async function setSilentStage(options: { identity?: Identity; moderated?: boolean; mode?: PhaseMode; log?: Logger } = {}): Promise<SilentStage> {
  const stage = await setStage('udviklingspuljen-2019', options.log && { log: options.log })
  const { karen, boardId, workshop } = stage
  let running = false
  const phase = async (mode: PhaseMode) => {
    const command = { type: running ? 'goto' : 'start', phaseId: PHASES[mode] }
    await karen.must('POST', `/api/workshops/${workshop.id}/commands`, { requestId: crypto.randomUUID(), command })
    running = true
  }
  const { identity, moderated, mode = 'hidden' } = options
  if (identity !== undefined || moderated !== undefined) await karen.must('PATCH', `/api/workshops/${workshop.id}`, { identity, moderated })
  if (mode !== 'open') await phase(mode)
  return {
    ...stage,
    phase,
    write: (person, text, more = {}) => person.must('POST', `/api/boards/${boardId}/notes`, { text, ...more }),
    mine: async (person) => (await person.must<{ notes: OwnNote[] }>('GET', `/api/boards/${boardId}/notes/mine`)).notes,
    reveal: (zoneId) => karen.must('POST', `/api/boards/${boardId}/reveal`, zoneId === undefined ? {} : { zoneId }),
  }
}
