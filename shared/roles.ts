/** Who may do what: one table, asked by HTTP, by the room for every frame, and by the screens to grey out what would be refused. */
export const ROLES = ['owner', 'facilitator', 'participant', 'viewer'] as const
export type Role = (typeof ROLES)[number]

/** What a workshop's phase lets participants do. `open` is the state of a workshop whose programme has not been started. */
export const PHASE_MODES = ['open', 'hidden', 'vote', 'locked'] as const
export type PhaseMode = (typeof PHASE_MODES)[number]

export const ACTIONS = [
  'board.read',
  'note.create',
  'note.edit.own',
  'note.edit.foreign',
  'note.move',
  'note.delete.own',
  'note.delete.foreign',
  'comment.create',
  'comment.delete.own',
  'comment.moderate',
  'reaction.set',
  'group.edit',
  'zone.edit',
  'drawing.edit',
  'version.read',
  'version.write',
  'draft.read',
  'draft.write',
  'export.board',
  'vote.cast',
  'workshop.facilitate',
  'workshop.edit',
  'workshop.delete',
  'invite.manage',
  'member.manage',
] as const
export type Action = (typeof ACTIONS)[number]

const PARTICIPANT: Record<PhaseMode, readonly Action[]> = {
  open: ['board.read', 'note.create', 'note.edit.own', 'note.move', 'note.delete.own', 'comment.create', 'comment.delete.own', 'reaction.set', 'group.edit', 'vote.cast'],
  // while everybody writes for themselves, nobody comments on the others
  hidden: ['board.read', 'note.create', 'note.edit.own', 'note.delete.own', 'comment.delete.own', 'vote.cast'],
  // whether there is something to vote on is the round's matter
  vote: ['board.read', 'vote.cast'],
  locked: ['board.read', 'vote.cast'],
}
const OWNER_ONLY: readonly Action[] = ['workshop.delete']

/** May `role` do `action` while the workshop is in a phase of `mode`? */
export function can(role: Role, action: Action, mode: PhaseMode = 'open'): boolean {
  switch (role) {
    case 'owner':
      return true
    case 'facilitator':
      return !OWNER_ONLY.includes(action)
    case 'participant':
      return PARTICIPANT[mode].includes(action)
    case 'viewer':
      return action === 'board.read'
  }
}

/** What an archived workshop still allows: looking, taking out, cleaning up, and opening it again. */
const ALLOWED_WHEN_ARCHIVED: ReadonlySet<Action> = new Set<Action>([
  'board.read',
  'version.read',
  'draft.read',
  'export.board',
  'member.manage',
  'invite.manage',
  'workshop.edit',
  'workshop.delete',
])
export const isAllowedWhenArchived = (action: Action): boolean => ALLOWED_WHEN_ARCHIVED.has(action)

const RANK: Record<Role, number> = { owner: 3, facilitator: 2, participant: 1, viewer: 0 }
/** The stronger of two roles: accepting an invite never lowers one. */
export const strongerRole = (a: Role, b: Role): Role => (RANK[a] >= RANK[b] ? a : b)
export const isStaff = (role: Role): boolean => role === 'owner' || role === 'facilitator'
