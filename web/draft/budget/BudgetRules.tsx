/** What the form's year is known to say about budgets; what is only inferred is marked. */
import { For, Show } from 'solid-js'
import { textIn } from '#shared/templates/application.ts'
import { locale, t } from '#web/i18n.tsx'
import { Tag } from '#web/ui/Tag.tsx'
import { useDraft } from '../model.ts'
import styles from './BudgetRules.module.css'

export function BudgetRules() {
  const { form } = useDraft()
  return (
    <Show when={(form()?.budget.rules.length ?? 0) > 0}>
      <section class={styles.rules}>
        <h2>{t('draft.forms.rules')}</h2>
        <ul>
          <For each={form()?.budget.rules}>
            {(rule) => (
              <li>
                <p>{textIn(rule, 'text', locale())}</p>
                <Show when={!rule.certain}>
                  <Tag icon="info">{t('draft.forms.uncertainRule')}</Tag>
                </Show>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  )
}
