/** A note of mine, opened: rewrite it, move it to another zone, or delete it (asked once). What nobody has seen can change its paper and its name too. */
import { createSignal, onMount, Show } from 'solid-js'
import type { NoteColor } from '#shared/board/records.ts'
import { LIMITS } from '#shared/limits.ts'
import { attempt } from '#web/facilitation/command.ts'
import { t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { NativeSelect } from '#web/ui/NativeSelect.tsx'
import { toast } from '#web/ui/toast.ts'
import { Switch } from '#web/ui/Switch.tsx'
import { ColorChoice } from './ColorChoice.tsx'
import type { MyNote, NoteChange } from './entries.ts'
import type { PhoneModel } from './model.ts'
import styles from './MyNotes.module.css'
import { NoteField } from './NoteField.tsx'

interface EditNoteProps {
  note: MyNote
  phone: PhoneModel
  onDone: () => void
}

/** What is being written on the note, and the ways out. */
function createEdit(props: EditNoteProps) {
  const { note, phone } = props
  const [text, setText] = createSignal(note.text)
  const [zoneId, setZoneId] = createSignal(note.zoneId ?? '')
  const [color, setColor] = createSignal(note.color as NoteColor)
  const [anonymous, setAnonymous] = createSignal(note.anonymous)
  const change = (): NoteChange => ({
    ...(text().trim() !== props.note.text && { text: text().trim() }),
    ...(color() !== props.note.color && { color: color() }),
    ...(anonymous() !== props.note.anonymous && { anonymous: anonymous() }),
    ...(zoneId() !== '' && zoneId() !== props.note.zoneId && { zoneId: zoneId() }),
  })
  const done = () => {
    props.onDone()
    void phone.outbox.flush()
  }
  async function save() {
    const again = props.note.state === 'refused'
    if (again || Object.keys(change()).length > 0) await phone.outbox.change(props.note.ref, change())
    done()
  }
  async function remove() {
    await phone.outbox.remove(props.note.ref)
    done()
  }
  async function publish() {
    if (!(await attempt(() => phone.publish(props.note.ref)))) return
    toast(t('mine.published'))
    done()
  }
  return { text, setText, zoneId, setZoneId, color, setColor, anonymous, setAnonymous, save, remove, publish }
}

export function EditNote(props: EditNoteProps) {
  const edit = createEdit(props)
  let field: HTMLTextAreaElement | undefined
  onMount(() => {
    field?.focus({ preventScroll: true })
    field?.form?.scrollIntoView({ block: 'center' })
  })
  const save = (event?: Event) => {
    event?.preventDefault()
    if (edit.text().trim() === '') return field?.focus()
    void edit.save()
  }
  return (
    <form class={styles.edit} aria-label={t('phone.editing')} onKeyDown={(event) => event.key === 'Escape' && props.onDone()} onSubmit={save}>
      <NoteField
        ref={(element) => (field = element)}
        label={t('phone.editing')}
        value={edit.text()}
        color={edit.color()}
        max={LIMITS.phoneNoteText}
        onChange={edit.setText}
        onSubmit={save}
      />
      <Place {...props} edit={edit} />
      <div class={styles.actions}>
        <Button type="submit" variant="primary">
          {t('phone.saveChange')}
        </Button>
        <Button onClick={() => props.onDone()}>{t('common.cancel')}</Button>
        <Show when={props.note.private && props.phone.live.mode() === 'open'}>
          <Button onClick={() => void edit.publish()}>{t('mine.publish')}</Button>
        </Show>
        <RemoveButton onRemove={() => void edit.remove()} />
      </div>
    </form>
  )
}

/** Zone, paper, and for a note that nobody has seen, whether it is signed. */
function Place(props: EditNoteProps & { edit: ReturnType<typeof createEdit> }) {
  const zones = () => props.phone.workshop.zones.map(({ id, title }) => ({ value: id, label: title }))
  const options = () => (props.note.zoneId ? zones() : [{ value: '', label: t('mine.noZone') }, ...zones()])
  return (
    <>
      <div class={styles.place}>
        <Show when={options().length > 1}>
          <NativeSelect label={t('phone.zone')} value={props.edit.zoneId()} options={options()} onChange={props.edit.setZoneId} />
        </Show>
        <ColorChoice value={props.edit.color()} onChange={props.edit.setColor} />
      </div>
      <Show when={props.note.private && props.phone.workshop.identity !== 'anonymous'}>
        <Switch label={t('phone.anonymous')} checked={props.edit.anonymous()} onChange={props.edit.setAnonymous} help={t('phone.silentHelp')} />
      </Show>
    </>
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
