/** One of a few, chosen in a table of the draft. */
import { For } from 'solid-js'
import { Icon } from '#web/ui/Icon.tsx'
import { Cell, type CellProps } from './Cell.tsx'
import styles from './Cell.module.css'

interface SelectCellProps<Value extends string> extends CellProps {
  value: Value
  options: readonly { value: Value; label: string }[]
  onChange: (value: Value) => void
}

export function SelectCell<Value extends string>(props: SelectCellProps<Value>) {
  const told = () => props.options.find(({ value }) => value === props.value)?.label ?? props.value
  return (
    <Cell id={props.id} label={props.label} headed={props.headed} told={told()}>
      <span class={styles.frame}>
        <select id={props.id} class={styles.select} onChange={(event) => props.onChange(event.currentTarget.value as Value)}>
          <For each={props.options}>
            {(option) => (
              <option value={option.value} selected={option.value === props.value}>
                {option.label}
              </option>
            )}
          </For>
        </select>
        <Icon name="chevron-down" size={16} />
      </span>
    </Cell>
  )
}
