/** How the library itself sees the project: each criterion of the fund, and what can go wrong. */
import { For, Show } from 'solid-js'
import { t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { keepFocus } from '../fields/keepFocus.ts'
import { PaneHead } from '../fields/PaneHead.tsx'
import styles from '../fields/Pane.module.css'
import { useDraft } from '../model.ts'
import { focusField } from '../parts.ts'
import { CriterionRow } from './CriterionRow.tsx'
import { RiskRow } from './RiskRow.tsx'

export function AssessmentPane() {
  const { form, tables, writes } = useDraft()
  const risks = keepFocus(() => tables.content().risks.map(({ id }) => id))
  return (
    <div class={styles.pane}>
      <PaneHead title={t('draft.forms.part.assessment')} help={t('draft.forms.assessmentHelp')} />
      <Show when={(form()?.criteria.length ?? 0) > 0}>
        <section class={styles.part} aria-labelledby="criteria">
          <h2 id="criteria">{t('draft.forms.criteria')}</h2>
          <ul class={styles.rows}>
            <For each={form()?.criteria}>{(criterion) => <CriterionRow criterion={criterion} />}</For>
          </ul>
        </section>
      </Show>
      <section class={styles.part} aria-labelledby="risks">
        <h2 id="risks">{t('draft.forms.risks')}</h2>
        <Show when={risks().length > 0} fallback={<p class={styles.empty}>{t('draft.forms.noRisks')}</p>}>
          <ul class={styles.rows}>
            <For each={risks()}>{(id) => <RiskRow id={id} order={risks()} />}</For>
          </ul>
        </Show>
        <Show when={writes()}>
          <p>
            <Button id="risk-add" icon="plus" onClick={() => focusField(`risk-${tables.add('risk', {})}-title`)}>
              {t('draft.forms.addRisk')}
            </Button>
          </p>
        </Show>
      </section>
    </div>
  )
}
