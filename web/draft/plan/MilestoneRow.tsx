/** One milestone: what, from when to when, and whose. */
import type { Milestone } from '#shared/draft/content.ts'
import { t } from '#web/i18n.tsx'
import { DateCell } from '../fields/DateCell.tsx'
import styles from '../fields/Pane.module.css'
import { RowActs } from '../fields/RowActs.tsx'
import { SourcesField } from '../fields/SourcesField.tsx'
import { TextCell } from '../fields/TextCell.tsx'
import { useDraft } from '../model.ts'
import own from './PlanPane.module.css'

export function MilestoneRow(props: { id: string }) {
  const { tables } = useDraft()
  const row = () => tables.content().milestones.find(({ id }) => id === props.id)
  const cell = (name: keyof Milestone) => `milestone-${props.id}-${name}`
  const set = <Cell extends keyof Milestone>(name: Cell) => {
    return (next: Milestone[Cell]) => tables.set('milestone', props.id, name, next)
  }
  return (
    <li class={styles.row}>
      <fieldset>
        <legend class="sr">{row()?.title || t('draft.forms.newMilestone')}</legend>
        <div class={own.dates}>
          <TextCell id={cell('title')} label={t('draft.forms.milestone')} value={row()?.title ?? ''} maxLength={200} onChange={set('title')} />
          <DateCell id={cell('start')} label={t('draft.forms.from')} value={row()?.start ?? null} onChange={set('start')} />
          <DateCell id={cell('end')} label={t('draft.forms.to')} value={row()?.end ?? null} onChange={set('end')} />
          <TextCell id={cell('responsible')} label={t('draft.forms.responsible')} value={row()?.responsible ?? ''} maxLength={200} onChange={set('responsible')} />
          <RowActs name={row()?.title || t('draft.forms.newMilestone')} onRemove={() => tables.remove('milestone', props.id)} />
        </div>
        <SourcesField id={cell('sources')} sources={row()?.sources ?? []} onChange={set('sources')} />
      </fieldset>
    </li>
  )
}
