/** What every field of the draft's tables has around it: its name, and what is wrong. Those who only read see name and value. */
import { type JSX, Show } from 'solid-js'
import { FieldError } from '#web/ui/FieldFrame.tsx'
import { useDraft } from '../model.ts'
import styles from './Cell.module.css'

export interface CellProps {
  /** also the place that a check leads to */
  id: string
  label: string
  /** where there is room, the column's head says the name */
  headed?: boolean
}

export function Cell(props: CellProps & { told: string; number?: boolean; error?: string | undefined; children: JSX.Element }) {
  const { writes } = useDraft()
  return (
    <div class={styles.cell} data-headed={props.headed ? '' : undefined} data-number={props.number ? '' : undefined}>
      <Show
        when={writes()}
        fallback={
          <>
            <span class={styles.label}>{props.label}</span>
            <span id={props.id} class={styles.told} dir="auto">
              {props.told || '–'}
            </span>
          </>
        }
      >
        <label class={styles.label} for={props.id}>
          {props.label}
        </label>
        {props.children}
        <FieldError id={props.id} error={props.error} />
      </Show>
    </div>
  )
}
