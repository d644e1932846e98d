/** One criterion of the fund: how well the project meets it, why, and which notes show it. */
import { Show } from 'solid-js'
import type { Assessment } from '#shared/draft/content.ts'
import { type Criterion, textIn } from '#shared/templates/application.ts'
import { locale, t } from '#web/i18n.tsx'
import { ChoiceChips } from '#web/ui/ChoiceChips.tsx'
import { Tag } from '#web/ui/Tag.tsx'
import { CheckList } from '../CheckList.tsx'
import styles from '../fields/Pane.module.css'
import { SourcesField } from '../fields/SourcesField.tsx'
import { TextCell } from '../fields/TextCell.tsx'
import { useDraft } from '../model.ts'
import own from './CriterionRow.module.css'

const SCORES = ['1', '2', '3', '4', '5'] as const

export function CriterionRow(props: { criterion: Criterion }) {
  const { tables, checks, writes } = useDraft()
  const mine = () => tables.content().criteria.find(({ id }) => id === props.criterion.id)
  const title = () => textIn(props.criterion, 'title', locale())
  const cell = (name: keyof Assessment) => `criterion-${props.criterion.id}-${name}`
  const set = <Cell extends keyof Assessment>(name: Cell) => {
    return (next: Assessment[Cell]) => tables.set('criterion', props.criterion.id, name, next)
  }
  const score = () => (mine()?.score ? (String(mine()?.score) as (typeof SCORES)[number]) : '')
  return (
    <li class={styles.row}>
      <fieldset class={own.criterion}>
        <legend class="sr">{title()}</legend>
        <div class={own.asked}>
          <h3>{title()}</h3>
          <p class="small muted">{textIn(props.criterion, 'question', locale())}</p>
          <Show when={!props.criterion.certain}>
            <p>
              <Tag icon="info">{t('draft.forms.uncertainRule')}</Tag>
            </p>
          </Show>
          <Show when={writes()}>
            <CheckList checks={checks().filter(({ id, subject }) => id.startsWith('criterion.') && subject === props.criterion.id)} />
          </Show>
        </div>
        <div class={own.answer}>
          <Show when={writes()} fallback={<p class="small">{mine()?.score ? t('draft.forms.scoreOf', { n: mine()?.score ?? 0 }) : t('draft.forms.noScore')}</p>}>
            <div id={cell('score')}>
              <ChoiceChips
                legend={t('draft.forms.score')}
                value={score()}
                options={SCORES.map((value) => ({ value, label: value }))}
                onChange={(next) => set('score')(Number(next))}
              />
            </div>
          </Show>
          <TextCell id={cell('assessment')} label={t('draft.forms.why')} value={mine()?.assessment ?? ''} maxLength={2000} multiline onChange={set('assessment')} />
          <SourcesField id={cell('sources')} sources={mine()?.sources ?? []} onChange={set('sources')} />
        </div>
      </fieldset>
    </li>
  )
}
