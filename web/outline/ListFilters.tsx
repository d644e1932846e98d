/** Which notes, and in which order: by place, by paper or tag, sorted. */
import { createEffect, Show, untrack } from 'solid-js'
import { NOTE_COLORS } from '#shared/board/records.ts'
import { loadDots } from '#web/groups/dots.ts'
import { t } from '#web/i18n.tsx'
import { Fold } from '#web/ui/Fold.tsx'
import { createNarrow } from '#web/ui/narrow.ts'
import { NativeSelect } from '#web/ui/NativeSelect.tsx'
import { useList } from './context.ts'
import { LIST_SORTS, type ListSort } from './filter.ts'
import styles from './ListTools.module.css'
import { groupTitle, zoneTitle } from './words.ts'

const PHONE = '(max-width: 639px)'

/** On a phone the notes come first: the filters are behind a line of their own, open from the start when one of them is set. */
export function ListFilters(props: { onChange: () => void }) {
  const list = useList()
  const narrow = createNarrow(PHONE)
  const set = () => list.place() !== '' || list.mark() !== '' || list.sort() !== LIST_SORTS[0]
  return (
    <Show when={narrow()} fallback={<Fields onChange={props.onChange} />}>
      <Fold icon="list-filter" title={t('groups.filters')} open={untrack(set)}>
        <Fields onChange={props.onChange} />
      </Fold>
    </Show>
  )
}

function Fields(props: { onChange: () => void }) {
  const list = useList()
  const places = () => [
    { value: '', label: t('groups.everywhere') },
    ...list.outline.zones.flatMap((zone) => [
      { value: `zone-${zone.id}`, label: zoneTitle(zone) },
      ...zone.groups.map((group) => ({ value: `group-${group.id}`, label: `– ${groupTitle(group)}` })),
    ]),
    ...list.outline.groups.map((group) => ({ value: `group-${group.id}`, label: groupTitle(group) })),
  ]
  const marks = () => [
    { value: '', label: t('groups.anyMark') },
    ...list.tags().map((tag) => ({ value: tag, label: tag })),
    ...NOTE_COLORS.map((color) => ({ value: color as string, label: t(`common.color.${color}`) })),
  ]
  const counted = () => list.live.view()?.votes.some(({ closedAt }) => closedAt !== null) ?? false
  const sorts = () => LIST_SORTS.filter((sort) => sort !== 'votes' || counted()).map((sort) => ({ value: sort, label: t(`groups.sort.${sort}`) }))
  createEffect(() => {
    if (list.sort() === 'votes') void loadDots(list.session.documentId).then(list.setDots, () => undefined)
  })
  const choose = (set: (value: string) => void) => (value: string) => {
    set(value)
    props.onChange()
  }
  return (
    <div class={styles.filters}>
      <Show when={places().length > 1}>
        <NativeSelect label={t('groups.place')} value={list.place()} options={places()} onChange={choose(list.setPlace)} />
      </Show>
      <NativeSelect label={t('groups.mark')} value={list.mark()} options={marks()} onChange={choose(list.setMark)} />
      <NativeSelect<ListSort> label={t('groups.sort')} value={list.sort()} options={sorts()} onChange={list.setSort} />
    </div>
  )
}
