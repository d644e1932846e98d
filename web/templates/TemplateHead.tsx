/** The head of a template: what it is called, which version it is, how much of it is to be checked, and what can be done with it. */
import { Show } from 'solid-js'
import type { FormAnswer } from '#shared/templates/api.ts'
import { t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Tag } from '#web/ui/Tag.tsx'
import { titleOf } from './called.ts'
import { LIST_NAMES } from './lists.ts'
import { useTemplate } from './model.ts'
import { Acts } from './SaveBar.tsx'
import styles from './Template.module.css'

export function TemplateHead(props: { answer: FormAnswer }) {
  const model = useTemplate()
  const missing = () => LIST_NAMES.flatMap((list) => model.rows(list)).filter(({ certain }) => !certain).length
  return (
    <header class={styles.head}>
      <div>
        <Button variant="quiet" size="s" icon="arrow-left" href="/templates">
          {t('templates.all')}
        </Button>
      </div>
      <h1 dir="auto">{titleOf({ ...props.answer, name: model.content.name ?? null, fund: model.content.fund, year: model.content.year })}</h1>
      <p class={styles.tags}>
        <Tag icon={model.readonly ? 'lock' : 'history'}>{model.readonly ? t('templates.builtIn') : t('templates.version', { number: String(model.version()) })}</Tag>
        <Show when={missing() > 0}>
          <Tag kind="oak" icon="circle-help">
            {t('templates.toCheck', { n: missing() })}
          </Tag>
        </Show>
      </p>
      <p class={styles.lead}>{t(model.readonly ? 'templates.builtInLead' : 'templates.ownLead')}</p>
      <Acts />
    </header>
  )
}
