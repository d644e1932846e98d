/** People who are here, as one sees them: each once, oneself first, with whom they follow. */
import type { BoardSession, Person } from '#web/sync/types.ts'
import { t } from '#web/i18n.tsx'

export const nameOf = ({ name }: Pick<Person, 'name'>): string => name || t('board.someone')

/** Of somebody with several screens, the one that can be followed. */
export function presentPeople(session: BoardSession): Person[] {
  const once = new Map<string, Person>()
  for (const person of session.people()) {
    const known = once.get(person.memberId)
    if (!known || (person.face === 'canvas' && known.face !== 'canvas')) once.set(person.memberId, { ...person, self: person.self || known?.self === true })
  }
  return [...once.values()].sort((a, b) => Number(b.self) - Number(a.self))
}

/** »følger dig«, »følger Karen«, »i listen« … */
export function doing(person: Person, session: BoardSession): string | undefined {
  const followed = session.people().find(({ memberId }) => memberId === person.following)
  if (followed) return followed.memberId === session.memberId() ? t('guide.followsYou') : t('guide.follows', { name: nameOf(followed) })
  if (person.face === 'list') return t('guide.inList')
  return person.face === 'wall' ? t('guide.onWall') : undefined
}
