/** Which application form the workshop's draft will be written for. It can be changed as long as there is a draft. */
import { Show } from 'solid-js'
import { t } from '#web/i18n.tsx'
import { titleOf } from '#web/templates/called.ts'
import { NativeSelect } from '#web/ui/NativeSelect.tsx'
import type { FormSelection } from './formSelection.ts'

export function FormChoice(props: { selection: FormSelection }) {
  const options = () => [
    ...(props.selection.own() === null ? [{ value: '', label: t('workshops.noForm') }] : []),
    ...props.selection.forms().map((form) => ({
      value: form.ref,
      label: form.version === null ? titleOf(form) : t('draft.edit.ownForm', { name: titleOf(form), version: String(form.version) }),
    })),
  ]
  return (
    <Show when={props.selection.forms().length > 0}>
      <NativeSelect label={t('workshops.form')} help={t('workshops.formHelp')} value={props.selection.value()} options={options()} onChange={props.selection.choose} />
    </Show>
  )
}
