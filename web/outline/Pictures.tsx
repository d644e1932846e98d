/** The pictures of a zone: what they show, in words, for everybody; facilitators write the words, and take a picture away. */
import { createSignal, For, Show } from 'solid-js'
import { fileAddress } from '#shared/board/files.ts'
import type { ImageNode } from '#shared/board/outline.ts'
import { LIMITS } from '#shared/limits.ts'
import { t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useList } from './context.ts'
import { deleteNote, describePicture } from './edits.ts'
import { focusHeadingOf, focusNote } from './focus.ts'
import styles from './Pictures.module.css'

/** @param props.zone template id; null for what lies outside of every zone */
export function Pictures(props: { zone: string | null }) {
  const { outline, filtered } = useList()
  const here = () => (filtered() ? [] : outline.images.filter((image) => image.zone === props.zone))
  return (
    <Show when={here().length > 0}>
      <ul class={styles.pictures} aria-label={t('list.pictures')}>
        <For each={here()}>{(image) => <Picture image={image} />}</For>
      </ul>
    </Show>
  )
}

function Picture(props: { image: ImageNode }) {
  const { may, session } = useList()
  const [editing, setEditing] = createSignal(false)
  const words = () => props.image.alt || t('list.undescribed')
  const close = () => {
    setEditing(false)
    focusNote(props.image.id)
  }
  return (
    <li class={styles.picture} id={`note-${props.image.id}`} tabindex="-1">
      <img src={fileAddress(session.documentId, props.image.hash)} alt={t('list.picture', { words: words() })} loading="lazy" />
      <div class={styles.words}>
        <Show
          when={editing()}
          fallback={
            <>
              <p aria-hidden="true" dir="auto">
                {words()}
              </p>
              <Show when={may('drawing.edit')}>
                <Button size="s" icon="pencil" aria-label={t('list.describe', { words: words() })} onClick={() => setEditing(true)}>
                  {t('list.describeShort')}
                </Button>
              </Show>
            </>
          }
        >
          <PictureWords image={props.image} onDone={close} />
        </Show>
      </div>
    </li>
  )
}

function PictureWords(props: { image: ImageNode; onDone: () => void }) {
  const { session, say } = useList()
  const [alt, setAlt] = createSignal(props.image.alt)
  const edit = (change: Parameters<typeof session.edit>[0]) => {
    session.undo.stopCapturing()
    session.edit(change)
  }
  const save = (event: SubmitEvent) => {
    event.preventDefault()
    edit((records) => describePicture(records, props.image.id, alt().trim()))
    say(t('list.saved'))
    props.onDone()
  }
  const remove = () => {
    focusHeadingOf(props.image.id)
    edit((records) => deleteNote(records, props.image.id))
    say(t('list.pictureDeleted'))
  }
  return (
    <form class={styles.form} onSubmit={save} onKeyDown={(event) => event.key === 'Escape' && props.onDone()}>
      <TextField label={t('list.alt')} help={t('list.altHelp')} value={alt()} onChange={setAlt} maxLength={LIMITS.altText} autocomplete="off" autofocus />
      <div class={styles.actions}>
        <Button type="submit" variant="primary">
          {t('common.save')}
        </Button>
        <Button onClick={() => props.onDone()}>{t('common.cancel')}</Button>
        <Button variant="danger" icon="trash-2" onClick={remove}>
          {t('list.deletePicture')}
        </Button>
      </div>
    </form>
  )
}
