/** One note as a row: number on its paper, text, who; and what may be done with it. */
import { createSignal, Show, Suspense } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { NoteNode } from '#shared/board/outline.ts'
import { TalkButton, TalkSummary, TalkThread } from '#web/comments/NoteTalk.tsx'
import { t } from '#web/i18n.tsx'
import { part } from '#web/part.ts'
import { Checkbox } from '#web/ui/Checkbox.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import { useList } from './context.ts'
import { focusNote } from './focus.ts'
import { HideButton } from './HideButton.tsx'
import styles from './NoteItem.module.css'
import { onRowKey } from './rowKeys.ts'
import { noteLabel, noteName } from './words.ts'

const EditNote = part(async () => (await import('./EditNote.tsx')).EditNote)

export function NoteItem(props: { note: NoteNode }) {
  const list = useList()
  const [editing, setEditing] = createSignal(list.rewriting.has(props.note.id))
  const close = () => {
    list.rewriting.delete(props.note.id)
    setEditing(false)
    focusNote(props.note.id)
  }
  return (
    <li
      class={styles.item}
      id={`note-${props.note.id}`}
      tabindex="-1"
      data-c={props.note.color}
      data-picked={list.isPicked(props.note.id) ? '' : undefined}
      onKeyDown={(event) => !editing() && onRowKey(event, props.note, list, () => setEditing(true))}
    >
      <a class={styles.tab} href={`/w/${list.workshop.id}/canvas?note=${props.note.id}`} title={t('groups.showOnBoard')}>
        <span aria-hidden="true">{props.note.meta.n === undefined ? '' : `N${props.note.meta.n}`}</span>
        <span class="sr">{t('groups.showNote', { note: noteLabel(props.note) })}</span>
      </a>
      <Show
        when={!editing()}
        fallback={
          <Suspense>
            <EditNote note={props.note} onDone={close} />
          </Suspense>
        }
      >
        <div class={styles.body}>
          <p class={styles.text} lang={props.note.meta.lang} dir="auto">
            {props.note.text}
          </p>
          <Foot note={props.note} />
        </div>
        <div class={styles.tools}>
          <Dynamic component={list.votes()?.Row} itemId={props.note.id} name={`${noteName(props.note)} ${props.note.text}`} />
          <Show when={list.picking()}>
            <Pick note={props.note} />
          </Show>
          <TalkButton noteId={props.note.id} name={noteName(props.note)} />
          <Show when={!list.picking() && list.mayMove(props.note)}>
            <MoveButton note={props.note} />
          </Show>
          <Show when={!list.picking() && list.may('workshop.facilitate')}>
            <HideButton note={props.note} />
          </Show>
          <Show when={!list.picking() && list.mayEdit(props.note)}>
            <IconButton icon="pencil" label={t('list.edit', { note: noteName(props.note) })} onClick={() => setEditing(true)} />
          </Show>
        </div>
      </Show>
      <TalkThread noteId={props.note.id} name={noteName(props.note)} may={list.may} nameless={list.workshop.identity === 'anonymous'} />
    </li>
  )
}

function Pick(props: { note: NoteNode }) {
  const { isPicked, pick } = useList()
  return (
    <span class={styles.pick}>
      <Checkbox label={t('groups.pickNote', { note: noteName(props.note) })} checked={isPicked(props.note.id)} onChange={(on) => pick([props.note.id], on)} />
    </span>
  )
}

function MoveButton(props: { note: NoteNode }) {
  const { moving, setMoving } = useList()
  return (
    <IconButton
      icon="folder-input"
      label={t('list.move', { note: noteName(props.note) })}
      aria-haspopup="menu"
      aria-expanded={moving()?.notes.includes(props.note)}
      onClick={(event) => setMoving({ notes: [props.note], anchor: event.currentTarget as Element })}
    />
  )
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
