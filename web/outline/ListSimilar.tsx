/** The suggestions in the list, over the notes. */
import { SimilarPanel } from '#web/groups/SimilarPanel.tsx'
import { followOutline } from '#web/groups/outline.ts'
import { createSuggestions } from '#web/groups/suggestions.ts'
import { useList } from './context.ts'
import styles from './ListSimilar.module.css'

export function ListSimilar(props: { onClose: () => void }) {
  const list = useList()
  const suggestions = createSuggestions(list.session.documentId, followOutline(list.session))
  return (
    <div class={styles.frame}>
      <SimilarPanel
        suggestions={suggestions}
        onGather={(title, notes) => list.gather(title, notes)}
        onAccept={(group) => list.acceptGroup(group)}
        onBreak={(group) => list.breakGroup(group)}
        onClose={props.onClose}
      />
    </div>
  )
}
