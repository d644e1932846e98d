/** A new note in one zone: a button that opens a small form under the heading, and stays open for the next note. */
import { createSignal, Show, Suspense } from 'solid-js'
import { t } from '#web/i18n.tsx'
import { part } from '#web/part.ts'
import { Button } from '#web/ui/Button.tsx'
import { useList } from './context.ts'
import type { Target } from './edits.ts'

const AddForm = part(async () => (await import('./AddForm.tsx')).AddForm)

export function AddNote(props: { target: Target; place: string }) {
  const { may } = useList()
  const [open, setOpen] = createSignal(false)
  let opener: HTMLElement | undefined
  const close = () => {
    setOpen(false)
    opener?.focus()
  }
  return (
    <Show when={may('note.create')}>
      <Button ref={(element) => (opener = element)} icon="plus" aria-expanded={open()} aria-label={t('list.newNoteIn', { zone: props.place })} onClick={() => setOpen(!open())}>
        {t('list.newNote')}
      </Button>
      <Show when={open()}>
        <Suspense>
          <AddForm target={props.target} place={props.place} onClose={close} />
        </Suspense>
      </Show>
    </Show>
  )
}
