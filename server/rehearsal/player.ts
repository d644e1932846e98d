/** One simulated participant, doing as real ones do: the same services, the same checks, the same room. */
import { type Access, findAccess, findWorkshopAccess } from '#db/members.ts'
import { itemsOf } from '#db/vote-rounds.ts'
import { findWorkshopFacts, type WorkshopFacts } from '#db/workshop-facts.ts'
import type { Deps } from '#server/deps.ts'
import { castOwn } from '#server/facilitation/casting.ts'
import { assertUnlocked } from '#server/notes/locked-zones.ts'
import { createNote } from '#server/notes/notes.ts'
import { growFrame } from '#shared/board/grow.ts'
import { joinRecord, recordIdOf } from '#shared/board/layout.ts'
import { type BoardOutline, outlineOf } from '#shared/board/outline.ts'
import { moveToGroup, moveToZone } from '#shared/board/place.ts'
import { isNote } from '#shared/board/records.ts'
import { AppError } from '#shared/errors.ts'
import { roundFor } from '#shared/facilitation/view.ts'
import { refusalOf } from '#shared/facilitation/refusal.ts'
import { randomToken } from '#shared/ids.ts'
import { type Deed, type Dice, nextDeed, type Situation } from '#shared/rehearsal/script.ts'
import type { SimulatedPerson, Twin } from './twin.ts'

/** What everybody sees in one moment, read once for all of them. */
export interface Moment {
  facts: WorkshopFacts
  outline: BoardOutline
  items: readonly string[]
}
/** Of one person. */
export interface Memory {
  phaseId: string | null
  written: number
  votedIn: Set<string>
  /** what they still have to say */
  ideas: string[]
}

/** Undefined when the workshop is gone. @throws AppError not_found, storage_unavailable */
export async function readMoment(deps: Deps, { id, boardId }: Twin): Promise<Moment | undefined> {
  const facts = await findWorkshopFacts(deps.db, id)
  if (!facts) return undefined
  const open = facts.rounds.find((round) => round.closedAt === null)
  return { facts, outline: await deps.rooms.read(boardId, (_doc, records) => outlineOf(records)), items: open ? await itemsOf(deps.db, open.id) : [] }
}

function situationOf({ facts, outline, items }: Moment, access: Access, memory: Memory): Situation {
  const open = facts.rounds.find((round) => round.closedAt === null)
  const round = open && roundFor(facts, access, open)
  const groups = [...outline.zones.flatMap((zone) => zone.groups), ...outline.groups]
  return {
    mode: access.mode,
    zones: outline.zones.map((zone) => zone.id).filter((id) => !access.lockedZones.includes(id)),
    written: memory.written,
    ideas: memory.ideas.length,
    notes: [...outline.zones, outline].flatMap((part) => part.notes.map((note) => note.id)),
    groups: groups.map((group) => group.id),
    round: round?.mayVote ? { ...round, items } : undefined,
    voted: round !== undefined && memory.votedIn.has(round.id),
  }
}

async function carryOut(deps: Deps, access: Access, memory: Memory, deed: Deed): Promise<void> {
  switch (deed.type) {
    case 'write': {
      const text = memory.ideas.pop()
      const refusal = refusalOf(access, 'note.create')
      if (text === undefined || refusal || access.archived) return
      memory.written++
      await createNote(deps, access, { text, zoneId: deed.zoneId, via: 'phone' })
      return
    }
    case 'vote': {
      const voter = await findWorkshopAccess(deps.db, access.userId, access.workshopId)
      if (!voter || refusalOf(voter, 'vote.cast')) return
      memory.votedIn.add(deed.roundId)
      await castOwn(deps, voter, deed.roundId, { requestId: randomToken(), choices: deed.choices })
      return
    }
    case 'move':
      return moveNote(deps, access, deed)
  }
}

async function moveNote(deps: Deps, access: Access, { noteId, to }: Extract<Deed, { type: 'move' }>): Promise<void> {
  if (refusalOf(access, 'note.move') || access.archived) return
  await deps.rooms.edit(access.documentId, ({ records }) => {
    const id = recordIdOf(noteId)
    // somebody may have taken it away since
    if (!isNote(joinRecord(records, id))) return
    assertUnlocked(records, access, id)
    const { facet, grow } = 'groupId' in to ? moveToGroup(records, id, recordIdOf(to.groupId)) : moveToZone(records, id, to.zoneId)
    assertUnlocked(records, access, facet[3])
    records.set(`${id}#p`, facet)
    if (grow) growFrame(records, grow)
  })
}

/** What a real participant would be told and take, this one takes too: time is up, the zone is locked, the vote is closed. */
export async function play(deps: Deps, twin: Twin, person: SimulatedPerson, memory: Memory, moment: Moment, dice: Dice): Promise<void> {
  const access = await findAccess(deps.db, person.userId, twin.boardId)
  if (!access) return
  if (memory.phaseId !== moment.facts.phaseId) Object.assign(memory, { phaseId: moment.facts.phaseId, written: 0 })
  try {
    await carryOut(deps, access, memory, nextDeed(situationOf(moment, access, memory), dice))
  } catch (error) {
    if (!(error instanceof AppError)) throw error
  }
}
