/** Where paper goes in a workshop. */
import type { Workshop } from '#shared/workshops.ts'
import type { PaperPlace } from './context.ts'

/** As the workshop knows them. @param hidden everybody writes in silence */
export const placeOf = (workshop: Workshop, hidden: boolean): PaperPlace => ({
  boardId: workshop.boards[0]?.id ?? '',
  zones: workshop.zones.map(({ id, title }) => ({ id, title })),
  hidden,
  members: workshop.identity === 'anonymous' ? [] : workshop.members.flatMap(({ id, name, role }) => (name && role !== 'viewer' ? [{ id, name }] : [])),
})
