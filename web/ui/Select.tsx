/** A labelled choice among many, drawn by us: on wide screens, where the list should look like the rest. */
import { Select as Kobalte } from '@kobalte/core/select'
import { Show } from 'solid-js'
import { t } from '#web/i18n.tsx'
import frame from './FieldFrame.module.css'
import { Icon } from './Icon.tsx'
import menu from './Menu.module.css'
import type { NativeSelectProps } from './NativeSelect.tsx'
import styles from './Select.module.css'

type Option = { value: string; label: string }

export function Select<Value extends string>(props: NativeSelectProps<Value>) {
  const chosen = () => props.options.find((option) => option.value === props.value)
  return (
    <Kobalte<Option>
      class={frame.field}
      options={[...props.options]}
      optionValue="value"
      optionTextValue="label"
      value={chosen()}
      onChange={(option) => option && props.onChange(option.value as Value)}
      disallowEmptySelection
      disabled={props.disabled}
      validationState={props.error ? 'invalid' : 'valid'}
      gutter={6}
      sameWidth
      itemComponent={Row}
    >
      <Kobalte.Label class={frame.label}>
        {props.label}
        <Show when={props.optional}>
          {' '}
          <span class={frame.note}>({t('common.optional')})</span>
        </Show>
      </Kobalte.Label>
      <Show when={props.help}>
        <Kobalte.Description class={frame.help}>{props.help}</Kobalte.Description>
      </Show>
      <Kobalte.Trigger class={styles.trigger}>
        <Kobalte.Value<Option>>{(state) => state.selectedOption()?.label}</Kobalte.Value>
        <Icon name="chevron-down" />
      </Kobalte.Trigger>
      <Kobalte.ErrorMessage class={frame.error}>
        <Icon name="circle-alert" />
        <span>{props.error}</span>
      </Kobalte.ErrorMessage>
      <Kobalte.Portal>
        <Kobalte.Content class={`${menu.menu} ${styles.content}`}>
          <Kobalte.Listbox class={styles.list} />
        </Kobalte.Content>
      </Kobalte.Portal>
    </Kobalte>
  )
}

type RowProps = Parameters<NonNullable<Parameters<typeof Kobalte<Option>>[0]['itemComponent']>>[0]
function Row(props: RowProps) {
  return (
    <Kobalte.Item item={props.item} class={menu.item}>
      <span class={styles.mark}>
        <Kobalte.ItemIndicator>
          <Icon name="check" />
        </Kobalte.ItemIndicator>
      </span>
      <Kobalte.ItemLabel>{props.item.rawValue.label}</Kobalte.ItemLabel>
    </Kobalte.Item>
  )
}
