/** What makes a note: its words on the paper itself, the paper, the zone, and whether it is signed. */
import { createUniqueId, type JSX, Show } from 'solid-js'
import type { SetStoreFunction } from 'solid-js/store'
import type { NoteColor } from '#shared/board/records.ts'
import { LIMITS } from '#shared/limits.ts'
import { t } from '#web/i18n.tsx'
import { FieldError } from '#web/ui/FieldFrame.tsx'
import { NativeSelect } from '#web/ui/NativeSelect.tsx'
import { NotePads } from '#web/ui/NotePads.tsx'
import { Switch } from '#web/ui/Switch.tsx'
import styles from './NoteForm.module.css'
import type { Shelf } from './shelf.ts'

export interface NoteFields {
  text: string
  color: NoteColor
  /** empty: in no zone */
  zoneId: string
  anonymous: boolean
  /** what is wrong with the words */
  error: string | undefined
}

interface NoteFormProps {
  shelf: Pick<Shelf, 'zones' | 'nameless'>
  label: string
  fields: NoteFields
  set: SetStoreFunction<NoteFields>
  onSave: () => void
  onCancel?: () => void
  field?: (element: HTMLTextAreaElement) => void
  /** buttons, the primary one of type `submit` */
  children: JSX.Element
}

export function NoteForm(props: NoteFormProps) {
  const id = createUniqueId()
  let field: HTMLTextAreaElement | undefined
  const save = (event?: Event) => {
    event?.preventDefault()
    if (props.fields.text.trim() === '') {
      props.set({ error: t('mine.noText') })
      return field?.focus()
    }
    props.onSave()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // the canvas's keys are letters
    event.stopPropagation()
    if (event.key === 'Escape') props.onCancel?.()
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save(event)
  }
  return (
    <form class={styles.form} aria-label={props.label} onSubmit={save} onKeyDown={onKeyDown} noValidate>
      <div class={styles.note} data-c={props.fields.color}>
        <textarea
          ref={(element) => {
            field = element
            props.field?.(element)
          }}
          dir="auto"
          rows={4}
          maxLength={LIMITS.noteText}
          aria-label={t('mine.text')}
          aria-invalid={props.fields.error ? 'true' : undefined}
          aria-describedby={`${id}-error`}
          placeholder={t('mine.text')}
          value={props.fields.text}
          onInput={(event) => props.set({ text: event.currentTarget.value, error: undefined })}
        />
      </div>
      <FieldError id={id} error={props.fields.error} />
      <NotePads value={props.fields.color} onChange={(color) => props.set({ color })} legend={t('mine.color')} />
      <Show when={props.shelf.zones().length > 0}>
        <NativeSelect
          label={t('mine.zone')}
          value={props.fields.zoneId}
          options={[...props.shelf.zones(), { value: '', label: t('mine.noZone') }]}
          onChange={(zoneId) => props.set({ zoneId })}
        />
      </Show>
      <Show when={!props.shelf.nameless()}>
        <Switch label={t('mine.anonymous')} checked={props.fields.anonymous} onChange={(anonymous) => props.set({ anonymous })} help={t('mine.anonymousHelp')} />
      </Show>
      <div class={styles.actions}>{props.children}</div>
    </form>
  )
}
