/** What facilitators can do about one person, beside their role. */
import { isStaff } from '#shared/roles.ts'
import type { Member } from '#shared/workshops.ts'
import { attempt, command } from '#web/facilitation/command.ts'
import type { Live } from '#web/facilitation/live.ts'
import { t } from '#web/i18n.tsx'
import type { MenuItem } from '#web/ui/Menu.tsx'
import { hideWithUndo } from './requests.ts'

export const isPaused = (live: Live | undefined, { id }: Pick<Member, 'id'>): boolean => live?.view()?.locks.frozenMembers.includes(id) === true

/** @param live undefined where no room is open: then there is nothing to do */
export function personItems(live: Live | undefined, member: Member, name: string, changed: () => void): MenuItem[] {
  if (!live?.may('workshop.facilitate')) return []
  const { workshopId, boardId } = live
  const paused = isPaused(live, member)
  const freeze = () => void attempt(() => command(workshopId, { type: 'freeze', memberId: member.id, on: !paused }))
  const hideAll = () => void hideWithUndo(boardId, { memberId: member.id }, ({ notes }) => t('moderation.hiddenAll', { n: notes, name }), changed)
  const expel = () => void hideWithUndo(boardId, { memberId: member.id, expel: true }, () => t('moderation.expelled', { name }), changed)
  const pause: MenuItem[] = isStaff(member.role) ? [] : [{ label: t(paused ? 'moderation.unfreeze' : 'moderation.freeze'), icon: 'pause', onSelect: freeze }]
  return [...pause, { label: t('moderation.hideAll'), icon: 'eye-off', onSelect: hideAll }, { label: t('moderation.expel'), icon: 'user-x', danger: true, onSelect: expel }]
}
