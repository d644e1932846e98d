/** Something that can go wrong: how likely, how bad, and what is done about it. */
import type { Risk } from '#shared/draft/content.ts'
import { t } from '#web/i18n.tsx'
import { moveKeys, movedBy } from '../fields/keys.ts'
import styles from '../fields/Pane.module.css'
import { RowActs } from '../fields/RowActs.tsx'
import { SelectCell } from '../fields/SelectCell.tsx'
import { SourcesField } from '../fields/SourcesField.tsx'
import { TextCell } from '../fields/TextCell.tsx'
import { useDraft } from '../model.ts'
import own from './RiskRow.module.css'

const DEGREES = ['low', 'middle', 'high'] as const

export function RiskRow(props: { id: string; order: readonly string[] }) {
  const { tables } = useDraft()
  const row = () => tables.content().risks.find(({ id }) => id === props.id)
  const name = () => row()?.title || t('draft.forms.newRisk')
  const cell = (key: keyof Risk) => `risk-${props.id}-${key}`
  const set = <Cell extends keyof Risk>(key: Cell) => {
    return (next: Risk[Cell]) => tables.set('risk', props.id, key, next)
  }
  const degrees = () => DEGREES.map((value) => ({ value, label: t(`draft.forms.degree.${value}`) }))
  const move = (by: -1 | 1) => {
    const ids = movedBy(props.order, props.id, by)
    if (ids) tables.arrange('risk', ids)
  }
  const moveBy = (by: -1 | 1) => (movedBy(props.order, props.id, by) ? () => move(by) : undefined)
  return (
    <li class={styles.row} on:keydown={moveKeys(move)}>
      <fieldset>
        <legend class="sr">{name()}</legend>
        <div class={own.fields}>
          <TextCell id={cell('title')} label={t('draft.forms.risk')} value={row()?.title ?? ''} maxLength={200} onChange={set('title')} />
          <SelectCell id={cell('likelihood')} label={t('draft.forms.likelihood')} value={row()?.likelihood ?? 'middle'} options={degrees()} onChange={set('likelihood')} />
          <SelectCell id={cell('impact')} label={t('draft.forms.impact')} value={row()?.impact ?? 'middle'} options={degrees()} onChange={set('impact')} />
          <TextCell id={cell('mitigation')} label={t('draft.forms.mitigation')} value={row()?.mitigation ?? ''} maxLength={2000} multiline onChange={set('mitigation')} />
          <RowActs name={name()} moves={props.order.length > 1} up={moveBy(-1)} down={moveBy(1)} onRemove={() => tables.remove('risk', props.id)} />
        </div>
        <SourcesField id={cell('sources')} sources={row()?.sources ?? []} onChange={set('sources')} />
      </fieldset>
    </li>
  )
}
