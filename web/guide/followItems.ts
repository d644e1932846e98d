/** Following and being called, as items of a menu. */
import { isStaff } from '#shared/roles.ts'
import type { Canvas } from '#web/canvas/types.ts'
import { attempt } from '#web/facilitation/command.ts'
import { t } from '#web/i18n.tsx'
import type { BoardSession, Person } from '#web/sync/types.ts'
import type { MenuItem } from '#web/ui/Menu.tsx'
import { toast } from '#web/ui/toast.ts'
import { declines, setDeclines } from './declines.ts'
import { gather } from './gather.ts'
import { doing, nameOf, presentPeople } from './people.ts'

const canBeFollowed = (person: Person): boolean => !person.self && person.face === 'canvas'

export function followItem(person: Person, session: BoardSession, canvas: Canvas | undefined): MenuItem {
  const on = canvas?.following() === person.memberId
  const what = [person.self ? t('people.you') : doing(person, session)].filter((word) => word !== undefined)
  if (!canvas || !canBeFollowed(person)) return { label: [nameOf(person), ...what].join(' · '), disabled: true, onSelect: () => undefined }
  return {
    label: [t('guide.follow', { name: nameOf(person) }), ...what].join(' · '),
    checked: on,
    // two who follow each other would stand still for ever
    disabled: person.following === session.memberId(),
    onSelect: () => canvas.follow(on ? undefined : person.memberId),
  }
}

/** Everybody who is here: first those who can be followed. */
export function presentItems(session: BoardSession, canvas: Canvas | undefined): MenuItem[] {
  const people = presentPeople(session)
  const [some, rest] = [people.filter(canBeFollowed), people.filter((person) => !canBeFollowed(person))]
  const heading: MenuItem[] = some.length > 0 ? [{ heading: t('guide.followHeading') }] : []
  return [...heading, ...[...some, ...rest].map((person) => followItem(person, session, canvas))]
}

/** As long as no bar is there for it. */
function leadItems(session: BoardSession, canvas: Canvas | undefined): MenuItem[] {
  if (!canvas || !isStaff(session.role())) return []
  const call = async () => {
    if (await attempt(() => gather(session.documentId, canvas.place()))) toast(t('guide.gatherSent'))
  }
  return [{ label: t('guide.gather'), icon: 'locate-fixed', onSelect: () => void call() }]
}

/** For the board's menu. @param narrow the bar has no room for faces: whoever leads can be followed from here */
export function guideItems(session: BoardSession, canvas: Canvas | undefined, narrow: boolean): MenuItem[] {
  const leaders = narrow ? presentPeople(session).filter((person) => canBeFollowed(person) && isStaff(person.role)) : []
  return [
    ...leadItems(session, canvas),
    ...leaders.map((person) => followItem(person, session, canvas)),
    { label: t('guide.declines'), checked: declines(), onSelect: () => setDeclines(!declines()) },
  ]
}
