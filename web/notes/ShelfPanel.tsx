/** Mine sedler beside the canvas: where one writes while nobody sees the others' notes, and what one has written so far. */
import { createEffect, on, onMount, Show } from 'solid-js'
import type { SetStoreFunction } from 'solid-js/store'
import { t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import { OakLine } from '#web/ui/OakLine.tsx'
import { type NoteFields, NoteForm } from './NoteForm.tsx'
import { PrivateNotes } from './PrivateNotes.tsx'
import type { Shelf } from './shelf.ts'
import styles from './ShelfPanel.module.css'

interface ShelfPanelProps {
  shelf: Shelf
  fields: NoteFields
  set: SetStoreFunction<NoteFields>
  /** counts up when somebody wants to write; 0: the panel opened by itself and takes no focus */
  wishes: number
  onClose: () => void
}

export function ShelfPanel(props: ShelfPanelProps) {
  const count = () => props.shelf.notes().length
  return (
    <aside class={styles.panel} aria-labelledby="my-notes">
      <div class={styles.head}>
        <h2 id="my-notes" tabindex="-1">
          {t('mine.title')} <span class="num muted">{count() || ''}</span>
        </h2>
        <IconButton icon="x" label={t('common.close')} onClick={() => props.onClose()} />
      </div>
      <div class={styles.body}>
        <Show when={props.shelf.silent() && props.shelf.may('note.create')}>
          <Composer {...props} />
        </Show>
        <Show when={count() > 0} fallback={<p class="small muted">{t(props.shelf.silent() ? 'mine.empty' : 'mine.none')}</p>}>
          <p class="small muted">{t(props.shelf.silent() ? 'mine.onlyYou' : 'mine.notOnBoard')}</p>
          <PrivateNotes shelf={props.shelf} />
        </Show>
      </div>
    </aside>
  )
}

function Composer(props: ShelfPanelProps) {
  let field: HTMLTextAreaElement | undefined
  onMount(() => props.wishes > 0 && field?.focus())
  createEffect(
    on(
      () => props.wishes,
      () => field?.focus(),
      { defer: true },
    ),
  )
  const save = () => {
    const { text, color, zoneId, anonymous } = props.fields
    void props.shelf.write({ text: text.trim(), color, ...(zoneId && { zoneId }), ...((anonymous || props.shelf.nameless()) && { anonymous: true }) })
    props.set({ text: '' })
    field?.focus()
  }
  return (
    <div class={styles.composer}>
      <NoteForm
        shelf={props.shelf}
        label={t('mine.write')}
        fields={props.fields}
        set={props.set}
        onSave={save}
        onCancel={props.onClose}
        field={(element) => {
          field = element
        }}
      >
        <Button type="submit" variant="primary" icon="plus" block>
          {t('mine.save')}
        </Button>
      </NoteForm>
      <OakLine />
    </div>
  )
}
