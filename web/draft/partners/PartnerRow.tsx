/** One partner: what they bring, how far the agreement is, and whether they may be named. */
import { Show } from 'solid-js'
import type { Check } from '#shared/draft/checks.ts'
import type { Partner } from '#shared/draft/content.ts'
import { t } from '#web/i18n.tsx'
import { Checkbox } from '#web/ui/Checkbox.tsx'
import { CheckList } from '../CheckList.tsx'
import { moveKeys, movedBy } from '../fields/keys.ts'
import styles from '../fields/Pane.module.css'
import { RowActs } from '../fields/RowActs.tsx'
import { SelectCell } from '../fields/SelectCell.tsx'
import { SourcesField } from '../fields/SourcesField.tsx'
import { TextCell } from '../fields/TextCell.tsx'
import { useDraft } from '../model.ts'
import own from './PartnersPane.module.css'

const AGREEMENTS = ['none', 'draft', 'signed'] as const

export function PartnerRow(props: { id: string; order: readonly string[]; check: Check | undefined }) {
  const { tables, writes } = useDraft()
  const row = () => tables.content().partners.find(({ id }) => id === props.id)
  const name = () => row()?.organisation || t('draft.forms.newPartner')
  const cell = (key: keyof Partner) => `partner-${props.id}-${key}`
  const set = <Cell extends keyof Partner>(key: Cell) => {
    return (next: Partner[Cell]) => tables.set('partner', props.id, key, next)
  }
  const move = (by: -1 | 1) => {
    const ids = movedBy(props.order, props.id, by)
    if (ids) tables.arrange('partner', ids)
  }
  const moveBy = (by: -1 | 1) => (movedBy(props.order, props.id, by) ? () => move(by) : undefined)
  return (
    <li class={styles.row} on:keydown={moveKeys(move)}>
      <fieldset>
        <legend class="sr">{name()}</legend>
        <div class={own.fields}>
          <TextCell id={cell('organisation')} label={t('draft.forms.organisation')} value={row()?.organisation ?? ''} maxLength={200} onChange={set('organisation')} />
          <TextCell id={cell('role')} label={t('draft.forms.role')} value={row()?.role ?? ''} maxLength={2000} multiline onChange={set('role')} />
          <SelectCell
            id={cell('agreement')}
            label={t('draft.forms.agreement')}
            value={row()?.agreement ?? 'none'}
            options={AGREEMENTS.map((value) => ({ value, label: t(`draft.forms.agreement.${value}`) }))}
            onChange={set('agreement')}
          />
          <RowActs name={name()} moves={props.order.length > 1} up={moveBy(-1)} down={moveBy(1)} onRemove={() => tables.remove('partner', props.id)} />
        </div>
        <Show when={writes()}>
          <div class={own.foot}>
            <div id={cell('consent')}>
              <Checkbox label={t('draft.forms.consent')} checked={row()?.consent ?? false} onChange={set('consent')} />
            </div>
            <SourcesField id={cell('sources')} sources={row()?.sources ?? []} onChange={set('sources')} />
          </div>
          <CheckList checks={props.check ? [props.check] : []} />
        </Show>
      </fieldset>
    </li>
  )
}
