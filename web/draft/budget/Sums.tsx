/** A sum of the budget, in the columns of its lines. */
import type { BudgetSums } from '#shared/draft/budget.ts'
import { formatNumber } from '#shared/draft/money.ts'
import { locale, t } from '#web/i18n.tsx'
import { For } from 'solid-js'
import styles from './Sums.module.css'

export function Sums(props: { title: string; sums: BudgetSums; quiet?: boolean }) {
  return (
    <div class={styles.sums} data-quiet={props.quiet ? '' : undefined}>
      <span class={styles.title}>{props.title}</span>
      <For each={['total', 'applied', 'own', 'other'] as const}>
        {(name) => (
          <span class={styles.sum}>
            <span class={styles.name}>{t(`draft.forms.${name}`)}</span>
            <span class="num">{formatNumber(props.sums[name], locale())}</span>
          </span>
        )}
      </For>
    </div>
  )
}
