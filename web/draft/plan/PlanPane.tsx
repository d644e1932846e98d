/** When the project happens: its period, its milestones in the order of their dates, and both drawn over the months. */
import { For, Show } from 'solid-js'
import { t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { CheckList } from '../CheckList.tsx'
import { DateCell } from '../fields/DateCell.tsx'
import { keepFocus } from '../fields/keepFocus.ts'
import { PaneHead } from '../fields/PaneHead.tsx'
import styles from '../fields/Pane.module.css'
import { useDraft } from '../model.ts'
import { focusField } from '../parts.ts'
import { Chart } from './Chart.tsx'
import { MilestoneRow } from './MilestoneRow.tsx'
import own from './PlanPane.module.css'

export function PlanPane() {
  const { checks, tables, writes } = useDraft()
  const milestones = () => tables.content().milestones
  const ids = keepFocus(() => milestones().map(({ id }) => id))
  const told = () => checks().filter(({ id }) => id.startsWith('period.') || id.startsWith('milestones.'))
  return (
    <div class={styles.pane}>
      <PaneHead title={t('draft.forms.part.plan')} />
      <CheckList checks={told()} />
      <section class={styles.part} aria-labelledby="period">
        <h2 id="period">{t('draft.forms.period')}</h2>
        <div class={own.period}>
          <DateCell id="period-start" label={t('draft.forms.periodStart')} value={tables.content().period.start} onChange={(start) => tables.setPeriod({ start })} />
          <DateCell id="period-end" label={t('draft.forms.periodEnd')} value={tables.content().period.end} onChange={(end) => tables.setPeriod({ end })} />
        </div>
      </section>
      <Chart />
      <section class={styles.part} aria-labelledby="milestones">
        <h2 id="milestones">{t('draft.forms.milestones')}</h2>
        <Show when={ids().length > 0} fallback={<p class={styles.empty}>{t('draft.forms.noMilestones')}</p>}>
          <ul class={styles.rows}>
            <For each={ids()}>{(id) => <MilestoneRow id={id} />}</For>
          </ul>
        </Show>
        <Show when={writes()}>
          <p>
            <Button id="milestone-add" icon="plus" onClick={() => focusField(`milestone-${tables.add('milestone', {})}-title`)}>
              {t('draft.forms.addMilestone')}
            </Button>
          </p>
        </Show>
      </section>
    </div>
  )
}
