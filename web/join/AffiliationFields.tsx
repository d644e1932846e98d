/** Where a newcomer comes from: information for the application, no permission. */
import { Show } from 'solid-js'
import type { SetStoreFunction } from 'solid-js/store'
import { LIMITS } from '#shared/limits.ts'
import type { Affiliation } from '#shared/workshops.ts'
import { t } from '#web/i18n.tsx'
import { ChoiceChips } from '#web/ui/ChoiceChips.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { asksOrganisation, type JoinFields } from './enter.ts'

const CHOICES = ['borger', 'bibliotek', 'organisation', 'partner'] as const satisfies readonly Affiliation[]

export function AffiliationFields(props: { fields: JoinFields; set: SetStoreFunction<JoinFields> }) {
  const options = () => CHOICES.map((value) => ({ value, label: t(`join.affiliation.${value}`) }))
  return (
    <>
      <ChoiceChips legend={t('join.affiliation')} options={options()} value={props.fields.affiliation} onChange={(affiliation) => props.set({ affiliation })} />
      <Show when={asksOrganisation(props.fields.affiliation)}>
        <TextField
          label={t('join.organisation')}
          value={props.fields.organisation}
          onChange={(organisation) => props.set({ organisation })}
          autocomplete="organization"
          maxLength={LIMITS.organisation}
          optional
        />
      </Show>
    </>
  )
}
