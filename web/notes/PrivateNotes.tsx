/** Own notes that are not on the board: each can be changed, moved to another zone, signed or not, and deleted. One at a time is open. */
import { createSignal, For, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import type { NoteColor } from '#shared/board/records.ts'
import { t } from '#web/i18n.tsx'
import type { MyNote, NoteChange } from '#web/phone/entries.ts'
import { Button } from '#web/ui/Button.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import { NoteForm, type NoteFields } from './NoteForm.tsx'
import { PrivateNote } from './PrivateNote.tsx'
import styles from './PrivateNotes.module.css'
import type { Shelf } from './shelf.ts'

const idOf = (ref: string) => `mine-${ref}`
/** Back to the row that was open, or to the heading over it when it is gone. */
function focusRow(ref: string): void {
  const row = document.getElementById(idOf(ref))
  const heading = row?.closest('section, aside')?.querySelector<HTMLElement>('h2') ?? document.getElementById('my-notes')
  queueMicrotask(() => (document.getElementById(idOf(ref))?.querySelector('button') ?? heading)?.focus())
}

export function PrivateNotes(props: { shelf: Shelf }) {
  const [editing, setEditing] = createSignal<string>()
  // rows are known by name, so that one which is open stays so when its note is sent
  const refs = () => props.shelf.notes().map(({ ref }) => ref)
  const find = (ref: string) => props.shelf.notes().find((note) => note.ref === ref)
  const close = (ref: string) => {
    setEditing(undefined)
    focusRow(ref)
  }
  return (
    <ul class={styles.list}>
      <For each={refs()}>
        {(ref) => (
          <Show when={find(ref)}>
            {(note) => (
              <li id={idOf(ref)}>
                <Show when={editing() === ref} fallback={<Row shelf={props.shelf} note={note()} onEdit={() => setEditing(ref)} />}>
                  <Edit shelf={props.shelf} note={note()} onDone={() => close(ref)} />
                </Show>
              </li>
            )}
          </Show>
        )}
      </For>
    </ul>
  )
}

function Row(props: { shelf: Shelf; note: MyNote; onEdit: () => void }) {
  const remove = () => {
    focusRow(props.note.ref)
    void props.shelf.remove(props.note)
  }
  return (
    <PrivateNote note={props.note} zones={props.shelf.zones()}>
      <Show when={props.note.private && props.shelf.mayPublish()}>
        <Button size="s" aria-label={t('mine.publishNamed', { text: props.note.text })} onClick={() => void props.shelf.publish(props.note)}>
          {t('mine.publish')}
        </Button>
      </Show>
      <Show when={props.shelf.may('note.edit.own') || props.note.state === 'refused'}>
        <IconButton icon="pencil" label={t('mine.edit', { text: props.note.text })} onClick={() => props.onEdit()} />
        <IconButton icon="trash-2" label={t('mine.removeNamed', { text: props.note.text })} onClick={remove} />
      </Show>
    </PrivateNote>
  )
}

function Edit(props: { shelf: Shelf; note: MyNote; onDone: () => void }) {
  const { text, color, zoneId, anonymous } = props.note
  const [fields, set] = createStore<NoteFields>({ text, color: color as NoteColor, zoneId: zoneId ?? '', anonymous, error: undefined })
  const change = (): NoteChange => ({
    ...(fields.text.trim() !== text && { text: fields.text.trim() }),
    ...(fields.color !== color && { color: fields.color }),
    ...(fields.zoneId !== (zoneId ?? '') && { zoneId: fields.zoneId || null }),
    ...(fields.anonymous !== anonymous && { anonymous: fields.anonymous }),
  })
  const save = () => {
    // one that was refused is tried again as it is
    if (Object.keys(change()).length > 0 || props.note.state === 'refused') void props.shelf.change(props.note, change())
    props.onDone()
  }
  return (
    <NoteForm
      shelf={props.shelf}
      label={t('mine.editing')}
      fields={fields}
      set={set}
      onSave={save}
      onCancel={props.onDone}
      field={(element) => queueMicrotask(() => element.focus())}
    >
      <Button type="submit" variant="primary">
        {t('common.save')}
      </Button>
      <Button onClick={() => props.onDone()}>{t('common.cancel')}</Button>
    </NoteForm>
  )
}
