/** One note as a row: number on its paper, text, who; and what may be done with it. */
import { createSignal, Show } from 'solid-js'
import { recordIdOf } from '#shared/board/layout.ts'
import type { NoteNode } from '#shared/board/outline.ts'
import { TalkButton, TalkSummary, TalkThread } from '#web/comments/NoteTalk.tsx'
import { t } from '#web/i18n.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import { RowVote } from '#web/votes/ListVotes.tsx'
import { useList } from './context.ts'
import { EditNote } from './EditNote.tsx'
import { focusNote } from './focus.ts'
import styles from './NoteItem.module.css'
import { noteLabel, noteName } from './words.ts'

export function NoteItem(props: { note: NoteNode }) {
  const list = useList()
  const [editing, setEditing] = createSignal(list.rewriting.has(props.note.id))
  const close = () => {
    list.rewriting.delete(props.note.id)
    setEditing(false)
    focusNote(props.note.id)
  }
  return (
    <li class={styles.item} id={`note-${props.note.id}`} tabindex="-1" data-c={props.note.color}>
      <p class={styles.tab}>
        <span aria-hidden="true">{props.note.meta.n === undefined ? '' : `N${props.note.meta.n}`}</span>
        <span class="sr">{noteLabel(props.note)}</span>
      </p>
      <Show when={!editing()} fallback={<EditNote note={props.note} onDone={close} />}>
        <div class={styles.body}>
          <p class={styles.text} lang={props.note.meta.lang} dir="auto">
            {props.note.text}
          </p>
          <Foot note={props.note} />
        </div>
        <div class={styles.tools}>
          <RowVote itemId={props.note.id} name={`${noteName(props.note)} ${props.note.text}`} />
          <TalkButton noteId={props.note.id} name={noteName(props.note)} />
          <Show when={list.may('note.move') && !list.isLockedForMe(recordIdOf(props.note.id))}>
            <MoveButton note={props.note} />
          </Show>
          <Show when={list.may('workshop.facilitate')}>
            <HideButton note={props.note} />
          </Show>
          <Show when={list.mayEdit(props.note)}>
            <IconButton icon="pencil" label={t('list.edit', { note: noteName(props.note) })} onClick={() => setEditing(true)} />
          </Show>
        </div>
      </Show>
      <TalkThread noteId={props.note.id} name={noteName(props.note)} may={list.may} nameless={list.workshop.identity === 'anonymous'} />
    </li>
  )
}

function MoveButton(props: { note: NoteNode }) {
  const { moving, setMoving } = useList()
  return (
    <IconButton
      icon="folder-input"
      label={t('list.move', { note: noteName(props.note) })}
      aria-haspopup="menu"
      aria-expanded={moving()?.note.id === props.note.id}
      onClick={(event) => setMoving({ note: props.note, anchor: event.currentTarget as Element })}
    />
  )
}

function HideButton(props: { note: NoteNode }) {
  const { session } = useList()
  const press = async () => {
    const { hideNotes } = await import('#web/moderation/hideNotes.ts')
    const next = document.getElementById(`note-${props.note.id}`)?.nextElementSibling
    if (await hideNotes(session.documentId, [props.note.id])) (next as HTMLElement | null)?.focus()
  }
  return <IconButton icon="eye-off" label={t('moderation.hideNote', { note: noteName(props.note) })} onClick={() => void press()} />
}

function Foot(props: { note: NoteNode }) {
  const { own, authorOf } = useList()
  const author = () => (props.note.meta.anon ? t('common.anonymous') : authorOf(props.note))
  return (
    <p class={styles.foot}>
      <Show when={own(props.note)} fallback={<bdi>{author()}</bdi>}>
        <b>{t('list.own')}</b>
      </Show>
      <Show when={props.note.meta.via === 'paper'}>
        <span class={styles.via}>
          <Icon name="file-pen-line" size={16} />
          {t('list.paper')}
        </span>
      </Show>
      <TalkSummary noteId={props.note.id} />
    </p>
  )
}
