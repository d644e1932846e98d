/** The line that tells the truth: saved only for what is on the server's disk. Changes of kind are read aloud, counts are not. */
import { createEffect, createSignal, on, onCleanup } from 'solid-js'
import { Icon } from '#web/ui/Icon.tsx'
import styles from './SaveStatus.module.css'
import type { BoardSession, SyncStatus } from './types.ts'
import { STATUS_ICON, statusNews, statusReason, statusWords } from './words.ts'

/** milliseconds after which the announcement is taken away, so that nobody finds the status twice */
const SPOKEN = 5000
/** a moment of "saving" between two "offline" is not worth a word */
const SETTLED = 400

export function SaveStatus(props: { session: Pick<BoardSession, 'status'> }) {
  const news = createNews(() => props.session.status())
  const status = () => props.session.status()
  return (
    <span class={styles.save} data-kind={status().kind} title={statusReason(status())}>
      <Icon name={STATUS_ICON[status().kind]} size={16} />
      <span>{statusWords(status())}</span>
      <span class="sr" role="status">
        {news()}
      </span>
    </span>
  )
}

function createNews(status: () => SyncStatus): () => string {
  const [news, setNews] = createSignal('')
  let told = status()
  let settle: ReturnType<typeof setTimeout> | undefined
  let clear: ReturnType<typeof setTimeout> | undefined
  const tell = () => {
    const text = statusNews(told, status())
    // on the way back "saving" comes before "saved": only the end of the way is told
    if (status().kind !== 'saving' && status().kind !== 'loading') told = status()
    if (text === undefined) return
    setNews(text)
    clearTimeout(clear)
    clear = setTimeout(() => setNews(''), SPOKEN)
  }
  createEffect(
    on(
      status,
      () => {
        clearTimeout(settle)
        settle = setTimeout(tell, SETTLED)
      },
      { defer: true },
    ),
  )
  onCleanup(() => {
    clearTimeout(settle)
    clearTimeout(clear)
  })
  return news
}
