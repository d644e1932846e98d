/** What can be done with a whole group: name, mark, tidy, move, merge, break up. */
import { recordIdOf } from '#shared/board/layout.ts'
import type { GroupNode, ZoneNode } from '#shared/board/outline.ts'
import { GROUP_COLORS } from '#shared/board/records.ts'
import { t } from '#web/i18n.tsx'
import { loadDots } from '#web/groups/dots.ts'
import { attempt } from '#web/facilitation/command.ts'
import { Menu, type MenuItem } from '#web/ui/Menu.tsx'
// what a choice does is there when it is made
import './groupEdits.ts'
import { type ListShared, useList } from './context.ts'
import { groupTitle, zoneTitle } from './words.ts'

export function GroupMenu(props: { group: GroupNode; zone?: ZoneNode }) {
  const list = useList()
  const items = (): MenuItem[] => [
    ...(props.group.suggested ? [{ label: t('groups.accept'), icon: 'check' as const, onSelect: () => list.acceptGroup(props.group) }] : []),
    { label: t('groups.rename'), icon: 'pencil', onSelect: () => rename(list, props.group) },
    ...tidyItems(list, recordIdOf(props.group.id), groupTitle(props.group)),
    { label: t('groups.break'), icon: 'ungroup', onSelect: () => list.breakGroup(props.group) },
    ...mergeItems(list, props.group),
    ...zoneItems(list, props.group, props.zone),
    ...colorItems(list, props.group),
  ]
  return <Menu label={t('groups.menu', { title: groupTitle(props.group) })} items={items()} opened />
}

/** For a zone: participants cannot change it, but they may tidy it. */
export function ZoneMenu(props: { zone: ZoneNode }) {
  const list = useList()
  const items = (): MenuItem[] => [
    {
      label: t('groups.newIn'),
      icon: 'folder-plus',
      onSelect: () => list.askName({ heading: t('groups.newIn'), value: '', run: (title) => list.group(title, [], props.zone.id) }),
    },
    ...tidyItems(list, props.zone.record, zoneTitle(props.zone)),
  ]
  return <Menu label={t('groups.zoneMenu', { title: zoneTitle(props.zone) })} items={items()} opened />
}

const rename = (list: ListShared, group: GroupNode) => list.askName({ heading: t('groups.rename'), value: group.title, run: (title) => list.renameGroup(group, title) })

function tidyItems(list: ListShared, id: string, title: string): MenuItem[] {
  const counted = list.live.view()?.votes.some(({ closedAt }) => closedAt !== null) ?? false
  const byVotes = () => attempt(async () => list.tidy(id, title, { order: 'votes', votes: await loadDots(list.session.documentId) }))
  return [
    { label: t('canvas.group.tidyPlace'), icon: 'layout-dashboard', onSelect: () => list.tidy(id, title, { order: 'place' }) },
    { label: t('canvas.group.tidyTime'), icon: 'clock', onSelect: () => list.tidy(id, title, { order: 'time' }) },
    ...(counted ? [{ label: t('canvas.group.tidyVotes'), icon: 'circle-dot' as const, onSelect: () => void byVotes() }] : []),
  ]
}

function mergeItems(list: ListShared, group: GroupNode): MenuItem[] {
  const others = [...list.outline.zones, list.outline].flatMap((part) => part.groups).filter((other) => other.id !== group.id && !list.isLockedForMe(recordIdOf(other.id)))
  if (others.length === 0) return []
  return [{ heading: t('groups.mergeHeading') }, ...others.map((other): MenuItem => ({ label: groupTitle(other), icon: 'merge', onSelect: () => list.mergeInto(other, group) }))]
}

function zoneItems(list: ListShared, group: GroupNode, zone: ZoneNode | undefined): MenuItem[] {
  const others = list.outline.zones.filter((other) => other.id !== zone?.id && !list.isLockedForMe(other.record))
  if (others.length === 0) return []
  return [
    { heading: t('groups.moveHeading') },
    ...others.map((other): MenuItem => ({ label: zoneTitle(other), icon: 'arrow-right', onSelect: () => list.moveGroup(group, { id: other.id, title: zoneTitle(other) }) })),
  ]
}

const colorItems = (list: ListShared, group: GroupNode): MenuItem[] => [
  { heading: t('canvas.group.color') },
  ...GROUP_COLORS.map(
    (color): MenuItem => ({
      label: color === 'black' ? t('groups.plain') : t(`common.color.${color}`),
      ...(color === 'black' ? {} : { paper: color }),
      checked: group.color === color,
      onSelect: () => list.paintGroup(group, color),
    }),
  ),
]
