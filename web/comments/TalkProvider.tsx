/** Gives everything inside it what is said about the notes of an open board. */
import type { JSX } from 'solid-js'
import { isConnected } from '#web/sync/status.ts'
import type { BoardSession } from '#web/sync/types.ts'
import { TalkContext } from './context.ts'
import { createTalk } from './talk.ts'

export function TalkProvider(props: { session: BoardSession; children: JSX.Element }) {
  const { session } = props
  return (
    <TalkContext.Provider value={createTalk(session.documentId, { talk: session.talk, connected: () => isConnected(session.status()) })}>{props.children}</TalkContext.Provider>
  )
}
