/** The page for everybody: read from the board as it is now, so that what is taken off the board is off the page at once. */
import { findDraft } from '#db/drafts.ts'
import { memberFacts } from '#db/member-names.ts'
import { findPublished, ideaAnswers, type PublishedOutcome } from '#db/outcomes.ts'
import { countedRounds } from '#db/vote-tally.ts'
import type { Deps } from '#server/deps.ts'
import { outlineOf } from '#shared/board/outline.ts'
import { fieldContent } from '#shared/draft/fields.ts'
import { fieldsOf } from '#shared/draft/layout.ts'
import { countParticipants } from '#shared/draft/participants.ts'
import { AppError } from '#shared/errors.ts'
import { placedNotes, presentOutline } from '#shared/exports.ts'
import { publicIdeas, publicRounds, publicZones } from '#shared/outcome-page.ts'
import type { PublicOutcome } from '#shared/outcomes.ts'

/** Who has not said yes to being named is not named; nor is anybody while nobody has opened the draft. */
async function partnersOf(deps: Deps, workshopId: string): Promise<string[]> {
  const draft = await findDraft(deps.db, workshopId)
  if (!draft) return []
  const { partners } = await deps.rooms.read(draft.id, (doc) => fieldContent(fieldsOf(doc)))
  return partners.flatMap(({ organisation, consent }) => (consent && organisation.trim() !== '' ? [organisation.trim()] : []))
}

async function gather(deps: Deps, page: PublishedOutcome): Promise<PublicOutcome> {
  const { workshopId, boardId, title, question, place, locale, startsAt, deletesAt, updatedAt, nextSteps } = page
  const board = await deps.rooms.read(boardId, (_doc, records) => outlineOf(records))
  // no participant has agreed to stand on a page for everybody: without members nobody has a name
  const outline = presentOutline(board, { boardId, title, members: [], self: '' })
  const rounds = await countedRounds(deps.db, workshopId, boardId)
  const material = { outline, rounds, answers: await ideaAnswers(deps.db, boardId) }
  const people = (await memberFacts(deps.db, workshopId)).filter((member) => !member.removed)
  return {
    locale,
    title,
    question,
    place,
    startsAt: startsAt === null ? null : new Date(startsAt).toISOString(),
    deletesAt: deletesAt === null ? null : new Date(deletesAt).toISOString(),
    updatedAt: new Date(updatedAt).toISOString(),
    participants: countParticipants(people).total,
    notes: placedNotes(outline).length,
    nextSteps,
    partners: await partnersOf(deps, workshopId),
    ideas: publicIdeas(material),
    rounds: publicRounds(material),
    zones: publicZones(material),
  }
}

/** Many may ask at once, because it stands on a poster: they share one reading of the board. */
export function createPublicPages(deps: Deps): (token: string) => Promise<PublicOutcome> {
  const reading = new Map<string, Promise<PublicOutcome>>()
  return async (token) => {
    const page = await findPublished(deps.db, token)
    if (!page) throw new AppError('not_found')
    const known = reading.get(token)
    if (known) return known
    const fresh = gather(deps, page).finally(() => reading.delete(token))
    reading.set(token, fresh)
    return fresh
  }
}
