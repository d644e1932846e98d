/** What was left out whole: its sender's line ends, and facilitators hear of it when others' work was to go. */
import { AppError, isErrorCode } from '#shared/errors.ts'
import { CLOSE } from '#shared/sync/close.ts'
import type { Connection } from './connection.ts'
import type { Room } from './room.ts'
import type { Job, TurnResult } from './turn.ts'

export function refuseFrames(room: Room, refused: TurnResult['refused']): void {
  const told = new Set<Connection>()
  for (const { job, why } of refused) {
    const { connection } = job
    room.refused(why, connection)
    if (why === 'bulk-removal' && !told.has(connection)) {
      told.add(connection)
      connection.refuse('bulk_limit')
      room.people.tellStaff({ type: 'notice', code: 'bulk_limit', memberId: connection.peer.access.memberId })
    }
    if (isErrorCode(why)) connection.refuse(why)
    connection.close(why === 'size' ? CLOSE.frameTooLarge : CLOSE.refusedFrame, why)
  }
}
/** This one job cannot be applied, or not be stored. */
export function blame(room: Room, job: Job, error: Error): void {
  if (job.type === 'edit') return job.failed(new AppError('internal', undefined, error))
  room.refused('broken', job.connection)
  job.connection.close(CLOSE.refusedFrame, 'the frame could not be applied')
}
