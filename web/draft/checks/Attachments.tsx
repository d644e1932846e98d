/** What has to be handed in beside the form, and how far each is. */
import { For } from 'solid-js'
import type { Attachment } from '#shared/draft/content.ts'
import { textIn } from '#shared/templates/application.ts'
import { locale, t } from '#web/i18n.tsx'
import { SelectCell } from '../fields/SelectCell.tsx'
import { useDraft } from '../model.ts'
import styles from './ChecksPane.module.css'

const STATES = ['missing', 'unsigned', 'ready'] as const

export function Attachments() {
  const { form, tables, set } = useDraft()
  const stateOf = (id: string): Attachment['status'] => tables.content().attachments.find((each) => each.id === id)?.status ?? 'missing'
  return (
    <div class={styles.attachments}>
      <For each={form()?.attachments}>
        {(each) => (
          <SelectCell
            id={`attachment-${each.id}`}
            label={`${textIn(each, 'title', locale())}${each.mandatory ? '' : ` (${t('common.optional')})`}`}
            value={stateOf(each.id)}
            options={STATES.map((value) => ({ value, label: t(`draft.forms.attachment.${value}`) }))}
            onChange={(status) => set(`attachment:${each.id}`, { id: each.id, status } satisfies Attachment)}
          />
        )}
      </For>
    </div>
  )
}
