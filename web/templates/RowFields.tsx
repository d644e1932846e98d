/** The fields of one row. */
import { For, Match, Switch as Choose } from 'solid-js'
import { LIMITS } from '#shared/limits.ts'
import { t } from '#web/i18n.tsx'
import { NativeSelect } from '#web/ui/NativeSelect.tsx'
import { Switch } from '#web/ui/Switch.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { FeedField } from './FeedField.tsx'
import { wordsOf } from './issues.ts'
import { type FieldSpec, LISTS, type ListName, type Row } from './lists.ts'
import { useTemplate } from './model.ts'
import { PartField } from './PartField.tsx'
import styles from './Template.module.css'

const TYPES = ['text', 'choice', 'choice+text', 'fields', 'table'] as const

export function RowFields(props: { list: ListName; at: number; row: Row }) {
  return (
    <div class={styles.fields}>
      <For each={LISTS[props.list].fields}>{(spec) => <Field spec={spec} list={props.list} at={props.at} row={props.row} />}</For>
    </div>
  )
}

/** What is no whole number stays in the field as it was typed; the server says what is wrong with it. */
const numberOf = (text: string): number | string | null => {
  const trimmed = text.trim()
  if (trimmed === '') return null
  return /^\d{1,9}$/.test(trimmed) ? Number(trimmed) : text
}

function Field(props: { spec: FieldSpec; list: ListName; at: number; row: Row }) {
  const model = useTemplate()
  const { key, kind } = props.spec
  const value = () => props.row[key]
  const set = (next: unknown) => model.setField(props.list, props.at, key, next)
  const error = () => {
    const issue = model.issues().find(({ path }) => path === `${LISTS[props.list].path}.${props.at}.${key}`)
    return issue && wordsOf(issue)
  }
  const label = () => t(props.spec.label)
  const help = () => (props.spec.help ? t(props.spec.help) : undefined)
  const text = () => (value() === null || value() === undefined ? '' : String(value()))
  const long = kind === 'text'
  return (
    <Choose
      fallback={
        <TextField
          label={label()}
          help={help()}
          value={text()}
          onChange={(next) => set(kind === 'number' ? numberOf(next) : next)}
          error={error()}
          multiline={long}
          rows={3}
          maxLength={long || key === 'source' ? LIMITS.templateText : LIMITS.title}
          inputmode={kind === 'number' ? 'numeric' : undefined}
          optional={kind === 'number' || long || key === 'source'}
          disabled={model.readonly}
          autocomplete="off"
        />
      }
    >
      <Match when={kind === 'switch'}>
        <Switch label={label()} help={help()} checked={value() === true} onChange={set} disabled={model.readonly} />
      </Match>
      <Match when={kind === 'feed'}>
        <FeedField sectionId={props.row.id} value={value() as string[] | undefined} onChange={set} />
      </Match>
      <Match when={kind === 'part'}>
        <PartField section={props.row as Row & { part?: string | null }} onChange={set} />
      </Match>
      <Match when={kind === 'type'}>
        <NativeSelect
          label={label()}
          help={help()}
          value={text()}
          options={TYPES.map((type) => ({ value: type, label: t(`templates.type.${type}`) }))}
          onChange={set}
          error={error()}
          disabled={model.readonly}
        />
      </Match>
    </Choose>
  )
}
