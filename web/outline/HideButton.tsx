/** For facilitators: takes a note off the board. What that needs comes when somebody does. */
import type { NoteNode } from '#shared/board/outline.ts'
import { loadAllTexts, t } from '#web/i18n.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import { useList } from './context.ts'
import { noteName } from './words.ts'

export function HideButton(props: { note: NoteNode }) {
  const { session } = useList()
  const press = async () => {
    const [{ hideNotes }] = await Promise.all([import('#web/moderation/hideNotes.ts'), loadAllTexts()])
    const next = document.getElementById(`note-${props.note.id}`)?.nextElementSibling
    if (await hideNotes(session.documentId, [props.note.id])) (next as HTMLElement | null)?.focus()
  }
  return <IconButton icon="eye-off" label={t('moderation.hideNote', { note: noteName(props.note) })} onClick={() => void press()} />
}
