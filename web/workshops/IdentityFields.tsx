/** What is said at the door: how people appear, and whether facilitators read notes first. */
import { Show } from 'solid-js'
import { IDENTITIES, type Identity } from '#shared/identities.ts'
import { t } from '#web/i18n.tsx'
import { Checkbox } from '#web/ui/Checkbox.tsx'
import { ChoiceChips } from '#web/ui/ChoiceChips.tsx'
import styles from './IdentityFields.module.css'

export interface Declared {
  identity: Identity
  moderated: boolean
}
export const NAMED: Declared = { identity: 'named', moderated: false }

interface IdentityFieldsProps {
  value: Declared
  onChange: (change: Partial<Declared>) => void
  /** somebody has written: only reading first can still be given up */
  fixed?: boolean
}

export function IdentityFields(props: IdentityFieldsProps) {
  const options = () => IDENTITIES.map((value) => ({ value, label: t(`identity.${value}`) }))
  return (
    <div class={styles.fields}>
      <ChoiceChips
        legend={t('identity.legend')}
        help={t(`identity.${props.value.identity}.help`)}
        value={props.value.identity}
        options={options()}
        disabled={props.fixed ?? false}
        onChange={(identity) => props.onChange({ identity })}
      />
      <Checkbox
        label={t('identity.moderated')}
        help={t('identity.moderated.help')}
        checked={props.value.moderated}
        disabled={(props.fixed ?? false) && !props.value.moderated}
        onChange={(moderated) => props.onChange({ moderated })}
      />
      <Show when={props.fixed}>
        <p class="small muted">{t('identity.fixed')}</p>
      </Show>
    </div>
  )
}
