/** How much of the costs the library pays itself, beside what the year's rule asks for. */
import { Show } from 'solid-js'
import type { Budget } from '#shared/draft/budget.ts'
import { financingOf, financingRule } from '#shared/draft/financing.ts'
import { formatKroner, formatNumber } from '#shared/draft/money.ts'
import { locale, t } from '#web/i18n.tsx'
import { useDraft } from '../model.ts'
import styles from './Financing.module.css'

export function Financing(props: { budget: Budget }) {
  const { form } = useDraft()
  const rule = () => {
    const application = form()
    return application && financingRule(application)
  }
  const money = (value: number) => formatKroner(value, locale())
  return (
    <section class={styles.financing}>
      <h2>{t('draft.forms.financing')}</h2>
      <Show when={rule()}>
        {(known) => {
          const now = () => financingOf(props.budget.sums, known())
          return (
            <>
              <p class={styles.share}>
                <span>{t('draft.forms.share')}</span>
                <b class="num">{formatNumber(now().share, locale())} %</b>
              </p>
              <div class={styles.track} data-state={now().state} aria-hidden="true">
                <span style={{ 'inline-size': `${Math.min(100, now().share)}%` }} />
                <i style={{ 'inset-inline-start': `${known().percent}%` }} />
              </div>
              <p class="small muted">{t('draft.forms.required', { percent: known().percent, kroner: money(now().required) })}</p>
            </>
          )
        }}
      </Show>
      <dl class={styles.sums}>
        <div>
          <dt>{t('draft.forms.allCosts')}</dt>
          <dd>{money(props.budget.sums.total)}</dd>
        </div>
        <div>
          <dt>{t('draft.forms.allApplied')}</dt>
          <dd>{money(props.budget.sums.applied)}</dd>
        </div>
        <div>
          <dt>{t('draft.forms.allOwn')}</dt>
          <dd>{money(props.budget.sums.own)}</dd>
        </div>
        <div>
          <dt>{t('draft.forms.allOther')}</dt>
          <dd>{money(props.budget.sums.other)}</dd>
        </div>
      </dl>
    </section>
  )
}
