/** What a turn does to a room's document, made ready for the disk. */
import { actorOf } from './actor.ts'
import type { Connection } from './connection.ts'
import type { OpenTurn } from './host.ts'
import type { Live } from './live.ts'
import type { Room } from './room.ts'
import { type Job, runTurn } from './turn.ts'

/** @throws BrokenTurnError; then the document must be dropped */
export function play(room: Room, live: Live, jobs: Job[]): OpenTurn {
  const { document, facts, host } = room
  live.name(() => host.takeServerClient(room.id))
  const mayWrite = (connection: Connection, clientId: number) => document.owns(connection.peer.access.memberId, clientId)
  const result = runTurn({ doc: live.doc, content: live.content, kind: document.kind, now: host.now(), mayWrite, actor: (connection) => actorOf(facts, connection) }, jobs)
  return { jobs, result, commit: document.commitOf(live, result.update, []) }
}

/** What cannot be shown is set aside before the first turn of a document's life, as a turn of its own; undefined when there is nothing. */
export function mendFirst({ id, document, host }: Room, live: Live): OpenTurn | undefined {
  live.name(() => host.takeServerClient(id))
  const { result, quarantined } = live.mend()
  return result.update && { jobs: [], result, commit: document.commitOf(live, result.update, quarantined) }
}
