/** The notes that are alike, beside the canvas. Its code comes when somebody opens it. */
import { Suspense } from 'solid-js'
import { recordIdOf } from '#shared/board/layout.ts'
import { followOutline } from '#web/groups/outline.ts'
import { createSuggestions } from '#web/groups/suggestions.ts'
import { later } from '#web/phone/later.ts'
import { useBoard } from './context.ts'

const SimilarPanel = later(async () => (await import('#web/groups/SimilarPanel.tsx')).SimilarPanel)

export function SimilarBeside() {
  const { canvas, session, setSimilar } = useBoard()
  const suggestions = createSuggestions(session.documentId, followOutline(session))
  const hand = () => canvas()?.grouping
  const close = () => {
    setSimilar(false)
    canvas()?.focus()
  }
  return (
    <Suspense>
      <SimilarPanel
        suggestions={suggestions}
        onGather={(title, notes) =>
          hand()?.gather(
            title,
            notes.map(({ id }) => recordIdOf(id)),
          )
        }
        onAccept={({ id }) => hand()?.accept(recordIdOf(id))}
        onBreak={({ id }) => hand()?.breakUp(recordIdOf(id))}
        onClose={close}
      />
    </Suspense>
  )
}
