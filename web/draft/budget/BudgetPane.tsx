/** The budget: its lines by the form's posts, what pays for them, the whole, and what the year's rule says of it. */
import { createMemo, For, Show } from 'solid-js'
import { type Budget, budgetOf } from '#shared/draft/budget.ts'
import { t } from '#web/i18n.tsx'
import { Banner } from '#web/ui/Banner.tsx'
import { Button } from '#web/ui/Button.tsx'
import { CheckList } from '../CheckList.tsx'
import { keepFocus } from '../fields/keepFocus.ts'
import { PaneHead } from '../fields/PaneHead.tsx'
import { useDraft } from '../model.ts'
import { focusField } from '../parts.ts'
import { BudgetLine } from './BudgetLine.tsx'
import styles from './BudgetPane.module.css'
import { BudgetRules } from './BudgetRules.tsx'
import { Financing } from './Financing.tsx'
import { Sums } from './Sums.tsx'

export function BudgetPane() {
  const model = useDraft()
  const budget = createMemo(() => budgetOf(model.tables.content().budget, model.form()?.budget.posts.map(({ id }) => id) ?? []))
  const told = () => model.checks().filter(({ id }) => id.startsWith('budget.') || id.startsWith('financing.'))
  return (
    <div class={styles.pane}>
      <PaneHead title={t('draft.forms.part.budget')} />
      <Show when={model.form()?.budget.posts.some(({ certain }) => !certain)}>
        <Banner kind="notice">{t('draft.forms.postsUncertain')}</Banner>
      </Show>
      <div class={styles.columns}>
        <div class={styles.main}>
          <CheckList checks={told()} />
          <Lines budget={budget()} />
        </div>
        <aside class={styles.side} aria-label={t('draft.forms.financing')}>
          <Financing budget={budget()} />
          <BudgetRules />
        </aside>
      </div>
    </div>
  )
}

function Lines(props: { budget: Budget }) {
  const model = useDraft()
  const lines = () => props.budget.posts.flatMap((post) => post.lines)
  const ids = keepFocus(() => lines().map(({ row }) => row.id))
  const add = () => {
    const last = lines().at(-1)?.row.post
    const posts = model.form()?.budget.posts ?? []
    // the next post that has no line yet: the form is gone through from above
    const next = posts.find(({ id }) => !props.budget.posts.some(({ post }) => post === id))?.id ?? last ?? posts[0]?.id ?? ''
    focusField(`budget-${model.tables.add('budget', { post: next })}-post`)
  }
  return (
    <>
      <Show when={ids().length > 0} fallback={<p class={styles.empty}>{t('draft.forms.noLines')}</p>}>
        <div class={styles.names} aria-hidden="true">
          <For each={['quantity', 'unit', 'price', 'total', 'applied', 'own', 'other'] as const}>{(name) => <span>{t(`draft.forms.${name}`)}</span>}</For>
        </div>
        <ul class={styles.lines}>
          <For each={ids()}>{(id) => <BudgetLine id={id} budget={props.budget} />}</For>
          <li>
            <Sums title={t('draft.total')} sums={props.budget.sums} />
          </li>
        </ul>
      </Show>
      <Show when={model.writes()}>
        <p>
          <Button id="budget-add" icon="plus" onClick={add}>
            {t('draft.forms.addLine')}
          </Button>
        </p>
      </Show>
    </>
  )
}
