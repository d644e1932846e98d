/** A note of mine, opened: rewrite it, move it to another zone, or delete it (asked once). */
import { createSignal, onMount, Show } from 'solid-js'
import { LIMITS } from '#shared/limits.ts'
import { t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { NativeSelect } from '#web/ui/NativeSelect.tsx'
import type { MyNote, NoteChange } from './entries.ts'
import type { PhoneModel } from './model.ts'
import styles from './MyNotes.module.css'
import { NoteField } from './NoteField.tsx'

export function EditNote(props: { note: MyNote; phone: PhoneModel; onDone: () => void }) {
  const [text, setText] = createSignal(props.note.text)
  const [zoneId, setZoneId] = createSignal(props.note.zoneId ?? '')
  let field: HTMLTextAreaElement | undefined
  onMount(() => {
    field?.focus({ preventScroll: true })
    field?.form?.scrollIntoView({ block: 'center' })
  })
  const change = (): NoteChange => ({
    ...(text().trim() !== props.note.text && { text: text().trim() }),
    ...(zoneId() !== '' && zoneId() !== props.note.zoneId && { zoneId: zoneId() }),
  })
  async function save() {
    if (text().trim() === '') return field?.focus()
    const again = props.note.state === 'refused'
    if (again || Object.keys(change()).length > 0) await props.phone.outbox.change(props.note.ref, change())
    props.onDone()
    void props.phone.outbox.flush()
  }
  async function remove() {
    await props.phone.outbox.remove(props.note.ref)
    props.onDone()
    void props.phone.outbox.flush()
  }
  return (
    <form
      class={styles.edit}
      aria-label={t('phone.editing')}
      onKeyDown={(event) => event.key === 'Escape' && props.onDone()}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <NoteField
        ref={(element) => (field = element)}
        label={t('phone.editing')}
        value={text()}
        color={props.note.color}
        max={LIMITS.phoneNoteText}
        onChange={setText}
        onSubmit={() => void save()}
      />
      <Show when={props.phone.workshop.zones.length > 1}>
        <NativeSelect label={t('phone.zone')} value={zoneId()} options={props.phone.workshop.zones.map((zone) => ({ value: zone.id, label: zone.title }))} onChange={setZoneId} />
      </Show>
      <div class={styles.actions}>
        <Button type="submit" variant="primary">
          {t('phone.saveChange')}
        </Button>
        <Button onClick={() => props.onDone()}>{t('common.cancel')}</Button>
        <RemoveButton onRemove={() => void remove()} />
      </div>
    </form>
  )
}

function RemoveButton(props: { onRemove: () => void }) {
  const [asked, setAsked] = createSignal(false)
  return (
    <Show
      when={asked()}
      fallback={
        <Button variant="danger" icon="trash-2" onClick={() => setAsked(true)}>
          {t('phone.remove')}
        </Button>
      }
    >
      <p class={styles.ask}>
        <span role="status">{t('phone.removeAsk')}</span>
        <Button variant="danger-solid" ref={(element) => queueMicrotask(() => element.focus())} onClick={() => props.onRemove()}>
          {t('phone.removeSure')}
        </Button>
      </p>
    </Show>
  )
}
