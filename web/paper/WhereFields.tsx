/** Where notes go and what they are cut from, chosen once for all of them. */
import { createSignal } from 'solid-js'
import { NOTE_COLORS, type NoteColor } from '#shared/board/records.ts'
import { t } from '#web/i18n.tsx'
import { NativeSelect } from '#web/ui/NativeSelect.tsx'
import { NotePads } from '#web/ui/NotePads.tsx'
import type { PaperPlace } from './context.ts'
import styles from './Paper.module.css'

export interface Where {
  zoneId: string
  color: NoteColor
}
export function createWhere(place: PaperPlace) {
  return createSignal<Where>({ zoneId: place.zones[0]?.id ?? '', color: NOTE_COLORS[0] ?? 'yellow' })
}
/** As people read it. */
export const zoneTitle = (place: PaperPlace, zoneId: string): string => place.zones.find(({ id }) => id === zoneId)?.title ?? t('paper.outside')

export function WhereFields(props: { place: PaperPlace; value: Where; onChange: (where: Where) => void; zoneLabel?: string; colorLabel?: string }) {
  const zones = () => [...props.place.zones.map(({ id, title }) => ({ value: id, label: title })), { value: '', label: t('paper.outside') }]
  return (
    <div class={styles.where}>
      <NativeSelect label={props.zoneLabel ?? t('paper.zone')} value={props.value.zoneId} options={zones()} onChange={(zoneId) => props.onChange({ ...props.value, zoneId })} />
      <NotePads value={props.value.color} onChange={(color) => props.onChange({ ...props.value, color })} legend={props.colorLabel ?? t('paper.color')} showLegend />
    </div>
  )
}
