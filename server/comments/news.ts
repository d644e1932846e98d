/** Tells everybody on a board that more (or less) is said about some notes: numbers only, many changes together. */
import { countTalk } from '#db/reactions.ts'
import type { Deps } from '#server/deps.ts'
import { LIMITS } from '#shared/limits.ts'
import { NO_REACTIONS } from '#shared/reactions.ts'
import { thoseOnBoard } from './on-board.ts'

export type TalkNews = (documentId: string, noteId: string) => void

async function tell(deps: Deps, documentId: string, noteIds: ReadonlySet<string>): Promise<void> {
  const ids = await thoseOnBoard(deps, documentId, noteIds)
  if (ids.length === 0) return
  const talk = await countTalk(deps.db, documentId, ids)
  deps.rooms.tell(documentId, { type: 'comments', notes: ids.map((id) => talk.get(id) ?? { id, comments: 0, reactions: { ...NO_REACTIONS } }) })
}

export function createTalkNews(deps: Deps): TalkNews {
  const waiting = new Map<string, Set<string>>()
  const send = (documentId: string) => {
    const notes = waiting.get(documentId) ?? new Set()
    waiting.delete(documentId)
    // who missed it reads the numbers again with the next connection
    tell(deps, documentId, notes).catch((err: unknown) => deps.log.debug({ err, documentId }, 'news of comments was not told'))
  }
  return (documentId, noteId) => {
    const notes = waiting.get(documentId)
    if (notes) return void notes.add(noteId)
    waiting.set(documentId, new Set([noteId]))
    setTimeout(() => send(documentId), LIMITS.talkNewsMs).unref()
  }
}
