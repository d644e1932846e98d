/** One line of the budget: what it is for, what it costs, and who pays. */
import { createMemo, Show } from 'solid-js'
import { type Budget, type BudgetLine as Line, lineOf } from '#shared/draft/budget.ts'
import type { BudgetRow } from '#shared/draft/content.ts'
import { formatKroner, formatNumber } from '#shared/draft/money.ts'
import { textIn } from '#shared/templates/application.ts'
import { locale, t } from '#web/i18n.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { moveKeys, movedBy } from '../fields/keys.ts'
import { NumberCell } from '../fields/NumberCell.tsx'
import { RowActs } from '../fields/RowActs.tsx'
import { SelectCell } from '../fields/SelectCell.tsx'
import { TextCell } from '../fields/TextCell.tsx'
import { useDraft } from '../model.ts'
import styles from './BudgetLine.module.css'
import { Sums } from './Sums.tsx'

const MOST_KRONER = 1e9
const MOST_UNITS = 1e6

export function BudgetLine(props: { id: string; budget: Budget }) {
  const { tables, form } = useDraft()
  const post = () => props.budget.posts.find(({ lines }) => lines.some(({ row }) => row.id === props.id))
  const line = (): Line | undefined => post()?.lines.find(({ row }) => row.id === props.id)
  const row = (): BudgetRow => line()?.row ?? ({ id: props.id, post: '', note: '', quantity: 0, unit: '', price: 0, applied: 0, own: 0, other: 0, order: 0 } satisfies BudgetRow)
  const known = () => form()?.budget.posts.find(({ id }) => id === row().post)
  const title = () => {
    const found = known()
    return found ? textIn(found, 'title', locale()) : row().post || t('draft.forms.noPost')
  }
  const siblings = () => post()?.lines.map((each) => each.row.id) ?? []
  /** the sums of a post with several lines stand under its last one */
  const sumBelow = () => (siblings().length > 1 && siblings().at(-1) === props.id ? post() : undefined)
  const move = (by: -1 | 1) => {
    const ids = movedBy(siblings(), props.id, by)
    if (ids) tables.arrange('budget', ids)
  }
  const moveBy = (by: -1 | 1) => (movedBy(siblings(), props.id, by) ? () => move(by) : undefined)
  // kept while the others write: an open list of choices would close
  const chosen = createMemo(() => row().post)
  const posts = createMemo(() => {
    const all = (form()?.budget.posts ?? []).map((each) => ({ value: each.id, label: textIn(each, 'title', locale()) }))
    return all.some(({ value }) => value === chosen()) ? all : [{ value: chosen(), label: chosen() || t('draft.forms.noPost') }, ...all]
  })
  const cell = (name: keyof BudgetRow) => `budget-${props.id}-${name}`
  return (
    <li class={styles.line} on:keydown={moveKeys(move)}>
      <fieldset class={styles.fields}>
        <legend class="sr">{[title(), row().note].filter(Boolean).join(': ')}</legend>
        <div class={styles.what}>
          <SelectCell id={cell('post')} label={t('draft.forms.post')} value={row().post} options={posts()} onChange={(next) => tables.set('budget', props.id, 'post', next)} />
          <TextCell id={cell('note')} label={t('draft.forms.note')} value={row().note} maxLength={2000} onChange={(next) => tables.set('budget', props.id, 'note', next)} />
          <RowActs name={row().note || title()} moves={siblings().length > 1} up={moveBy(-1)} down={moveBy(1)} onRemove={() => tables.remove('budget', props.id)} />
        </div>
        <Amounts row={row()} unit={known() ? textIn(known() as NonNullable<ReturnType<typeof known>>, 'unit', locale()) : ''} />
      </fieldset>
      <Uncovered difference={lineOf(row()).difference} />
      <Show when={sumBelow()}>{(sums) => <Sums title={t('draft.forms.postSum')} sums={sums()} quiet />}</Show>
    </li>
  )
}

function Amounts(props: { row: BudgetRow; unit: string }) {
  const { tables } = useDraft()
  const cell = (name: keyof BudgetRow) => `budget-${props.row.id}-${name}`
  const money = (name: 'price' | 'applied' | 'own' | 'other') => (
    <NumberCell
      id={cell(name)}
      headed
      label={t(`draft.forms.${name}`)}
      value={props.row[name]}
      max={MOST_KRONER}
      onChange={(next) => tables.set('budget', props.row.id, name, next)}
    />
  )
  return (
    <div class={styles.amounts}>
      <NumberCell
        id={cell('quantity')}
        headed
        label={t('draft.forms.quantity')}
        value={props.row.quantity}
        max={MOST_UNITS}
        onChange={(next) => tables.set('budget', props.row.id, 'quantity', next)}
      />
      <TextCell
        id={cell('unit')}
        headed
        label={t('draft.forms.unit')}
        value={props.row.unit}
        maxLength={200}
        placeholder={props.unit.split(' x ')[0]?.split(' ')[0]}
        onChange={(next) => tables.set('budget', props.row.id, 'unit', next)}
      />
      {money('price')}
      <p class={styles.total}>
        <span class={styles.name}>{t('draft.forms.total')}</span>
        <output class="num" for={`${cell('quantity')} ${cell('price')}`}>
          {formatNumber(lineOf(props.row).total, locale())}
        </output>
      </p>
      {money('applied')}
      {money('own')}
      {money('other')}
    </div>
  )
}

function Uncovered(props: { difference: number }) {
  return (
    <Show when={props.difference !== 0}>
      <p class={styles.uncovered}>
        <Icon name="triangle-alert" size={16} />
        {t(props.difference > 0 ? 'draft.forms.uncovered' : 'draft.forms.overcovered', { kroner: formatKroner(Math.abs(props.difference), locale()) })}
      </p>
    </Show>
  )
}
