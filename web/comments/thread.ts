/** One note's comments: fetched, fetched again when the room says that something changed, and what can be done to them. */
import { type Accessor, createEffect, createSignal, on } from 'solid-js'
import type { Comment, ThreadAnswer } from '#shared/comments.ts'
import { api, call } from '#web/api.ts'
import { t } from '#web/i18n.tsx'
import { createLoad, type Loaded } from '#web/load.ts'
import { insist } from '#web/facilitation/command.ts'
import type { Talk } from './talk.ts'

export interface ThreadModel {
  readonly thread: Loaded<ThreadAnswer>
  /** what others have just said, for the screen reader */
  readonly news: Accessor<string>
  /** @throws AppError when it was not sent */
  send(text: string, anonymous: boolean): Promise<void>
  /** @throws AppError */
  remove(comment: Comment): Promise<void>
  /** @throws AppError */
  hide(comment: Comment, hidden: boolean): Promise<void>
}

export const authorWords = (comment: Comment): string => (comment.own ? t('comments.own') : (comment.author ?? t('comments.someone')))

/** Call under a Solid owner. */
export function createThread(talk: Talk, noteId: string): ThreadModel {
  const param = { id: talk.boardId, noteId }
  const comments = api.boards[':id'].notes[':noteId'].comments
  const thread = createLoad(
    () => noteId,
    () => call<ThreadAnswer>(comments.$get({ param })),
  )
  createEffect(
    on(
      () => talk.changes(noteId),
      () => void thread.refetch(),
      { defer: true },
    ),
  )
  return {
    thread,
    news: createNews(thread),
    send: async (text, anonymous) => {
      await insist((requestId) => call(comments.$post({ param, json: { text, anonymous, requestId } })))
      await thread.refetch()
    },
    remove: async ({ id: commentId }) => {
      await call(comments[':commentId'].$delete({ param: { ...param, commentId } }))
      await thread.refetch()
    },
    hide: async ({ id: commentId }, hidden) => {
      const route = comments[':commentId'][hidden ? 'hide' : 'unhide']
      await call(route.$post({ param: { ...param, commentId } }))
      await thread.refetch()
    },
  }
}

/** The first reading is no news, and neither is what one says oneself. */
function createNews(thread: Loaded<ThreadAnswer>): Accessor<string> {
  const [news, setNews] = createSignal('')
  let known: Set<string> | undefined
  createEffect(() => {
    const comments = thread()?.comments
    if (!comments) return
    const fresh = comments.filter(({ id, own, anonymous }) => known && !known.has(id) && !own && !anonymous).at(-1)
    known = new Set(comments.map(({ id }) => id))
    if (fresh) setNews(t('comments.new', { name: authorWords(fresh), text: fresh.text }))
  })
  return news
}
