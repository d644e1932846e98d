/** A citizen's note as everybody reads it: its words, its number, its dots; never a name. */
import { Show } from 'solid-js'
import type { PublicNote } from '#shared/outcomes.ts'
import { t } from '#web/i18n.tsx'
import { PaperNote } from '#web/ui/PaperNote.tsx'
import styles from './Paper.module.css'

export function Paper(props: { note: PublicNote; locale: string }) {
  return (
    <PaperNote color={props.note.color} text={props.note.text} number={props.note.number} lang={props.note.lang ?? props.locale}>
      <Show when={props.note.dots}>{(dots) => <Dots dots={dots()} onPaper />}</Show>
    </PaperNote>
  )
}

/** @param props.onPaper in the ink of the papers */
export function Dots(props: { dots: number; onPaper?: boolean }) {
  return (
    <span class={styles.dots} data-paper={props.onPaper ? '' : undefined}>
      <span class={styles.dot} aria-hidden="true" />
      <b class="num" aria-hidden="true">
        {props.dots}
      </b>
      <span class="sr">{t('votes.dots', { n: props.dots })}</span>
    </span>
  )
}
