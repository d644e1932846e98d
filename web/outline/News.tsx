/** What others do, beside the list: the last few changes to read, and a polite voice that can be told to keep quiet. */
import { createEffect, createSignal, For, on, onCleanup, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { declines, setDeclines } from '#web/guide/declines.ts'
import { t } from '#web/i18n.tsx'
import { LanguageButton, ThemeButton } from '#web/ui/LookButtons.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Switch } from '#web/ui/Switch.tsx'
import type { Change } from './changes.ts'
import { useList } from './context.ts'
import { guideList } from './guide.ts'
import styles from './News.module.css'
import { changeWords } from './words.ts'

const SHOWN = 6
const STORED = 'samtavle.readNews'
/** A crowd that writes must not talk without end. */
const SPEAK_MS = 4000

export function News() {
  const list = useList()
  const { news } = list
  guideList(list)
  const [latest, setLatest] = createSignal<readonly Change[]>([])
  const [aloud, setAloud] = createSignal(localStorage.getItem(STORED) !== 'no')
  const [held, setHeld] = createSignal<readonly Change[]>()
  const said = createVoice(news, () => aloud() && !held())
  const show = (fresh: readonly Change[]) => setLatest((shown) => [...fresh, ...shown].slice(0, SHOWN))
  const hear = (changes: readonly Change[]) => {
    const fresh = changes.toReversed()
    setLatest((shown) => stillThere(shown, changes))
    if (held()) setHeld((before) => [...fresh, ...stillThere(before ?? [], changes)])
    else show(fresh)
  }
  const hold = (on: boolean) => {
    show(held() ?? [])
    setHeld(on ? [] : undefined)
  }
  createEffect(on(news, hear, { defer: true }))
  const choose = (on: boolean) => {
    setAloud(on)
    localStorage.setItem(STORED, on ? 'yes' : 'no')
  }
  return (
    <>
      <aside class={styles.side} aria-labelledby="news">
        <Dynamic component={list.votes()?.Card} />
        <h2 id="news">{t('list.news')}</h2>
        <Show when={latest().length > 0} fallback={<p class="small muted">{t('list.newsEmpty')}</p>}>
          <ol class={styles.news}>
            <For each={latest()}>{(change) => <li dir="auto">{changeWords(change)}</li>}</For>
          </ol>
        </Show>
        <Switch label={t('groups.hold')} checked={held() !== undefined} onChange={hold} help={t('groups.holdHelp')} />
        <Show when={held()?.length}>
          {(n) => (
            <Button size="s" onClick={() => hold(true)}>
              {t('groups.held', { n: n() })}
            </Button>
          )}
        </Show>
        <Switch label={t('list.readNews')} checked={aloud()} onChange={choose} help={t('list.readNewsHelp')} />
        <Switch label={t('guide.declines')} checked={declines()} onChange={setDeclines} help={t('guide.declinesHelp')} />
        <div class={styles.narrow}>
          <LanguageButton />
          <ThemeButton />
        </div>
        <p class="sr" role="log" aria-live="polite">
          {said()}
        </p>
      </aside>
      <Dynamic component={list.votes()?.Bar} />
    </>
  )
}

/** What was taken off the board is not read here either. */
function stillThere(shown: readonly Change[], changes: readonly Change[]): Change[] {
  const gone = new Set(changes.flatMap(({ kind, note }) => (kind === 'removed' ? [note.id] : [])))
  return shown.filter(({ note }) => !gone.has(note.id))
}

/** Collects changes and says them at intervals: one in full, several as a number. */
function createVoice(news: () => readonly Change[], aloud: () => boolean): () => string {
  const [said, say] = createSignal('', { equals: false })
  let waiting: Change[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  const speak = () => {
    timer = undefined
    const [only, ...more] = waiting
    if (only && aloud()) say(more.length === 0 ? changeWords(only) : t('list.news.many', { n: waiting.length }))
    waiting = []
  }
  createEffect(
    on(
      news,
      (changes) => {
        waiting = [...stillThere(waiting, changes), ...changes]
        timer ??= setTimeout(speak, SPEAK_MS)
      },
      { defer: true },
    ),
  )
  onCleanup(() => clearTimeout(timer))
  return said
}
