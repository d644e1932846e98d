/** Roles, or what the workshop shares, have changed: who may no longer be in a room goes. */
import { CLOSE } from '#shared/sync/close.ts'
import type { Room } from './room.ts'

export function showOut({ people, document, facts }: Room): void {
  for (const connection of [...people.connections]) if (!document.kind.admits(connection.role, facts)) connection.close(CLOSE.noAccess, 'no access')
}
