/** What happened between two states of a board: a heading for each kind of change, and under it what it happened to. */
import { createSignal, For, type JSX, Show } from 'solid-js'
import { type Comparison, isSame, type NoteAt } from '#shared/board/compare.ts'
import { t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { PaperNote } from '#web/ui/PaperNote.tsx'
import { changeLines, frameLines, imageLines, moveLine, placeName } from './compared.ts'
import styles from './Differences.module.css'

/** A whole board may be new: so many are drawn at first, and each time more are asked for. */
const AT_ONCE = 60

/** @param props.show the address of a note on the board as it is now; absent when both states are past */
export function Differences(props: { comparison: Comparison; show: ((noteId: string) => string) | undefined }) {
  const notes = () => props.comparison.notes
  return (
    <Show when={!isSame(props.comparison)} fallback={<p class="lead">{t('history.same')}</p>}>
      <Part kind="added" all={notes().added}>
        {(at) => <NoteCard at={at} lines={[t('history.lies', { place: placeName(at.place) })]} show={props.show} />}
      </Part>
      <Part kind="changed" all={notes().changed}>
        {(pair) => <NoteCard at={pair.after} lines={changeLines(pair)} show={props.show} />}
      </Part>
      <Part kind="moved" all={notes().moved}>
        {(pair) => <NoteCard at={pair.after} lines={[moveLine(pair)]} show={props.show} />}
      </Part>
      <Part kind="removed" all={notes().removed}>
        {(at) => <NoteCard at={at} lines={[t('history.lay', { place: placeName(at.place) })]} show={undefined} />}
      </Part>
      <Part kind="frames" all={frameLines(props.comparison)}>
        {(line) => <p dir="auto">{line}</p>}
      </Part>
      <Part kind="images" all={imageLines(props.comparison)}>
        {(line) => <p dir="auto">{line}</p>}
      </Part>
    </Show>
  )
}

type Kind = 'added' | 'changed' | 'moved' | 'removed' | 'frames' | 'images'

function Part<Thing>(props: { kind: Kind; all: readonly Thing[]; children: (thing: Thing) => JSX.Element }) {
  const [most, setMost] = createSignal(AT_ONCE)
  const rest = () => props.all.length - most()
  return (
    <Show when={props.all.length > 0}>
      <section class={styles.part}>
        <h3 class="ruled">{t(`history.${props.kind}`, { n: props.all.length })}</h3>
        <ul class={styles.list}>
          <For each={props.all.slice(0, most())}>{(thing) => <li>{props.children(thing)}</li>}</For>
        </ul>
        <Show when={rest() > 0}>
          <Button onClick={() => setMost((n) => n + AT_ONCE)}>{t('history.more', { n: Math.min(rest(), AT_ONCE) })}</Button>
        </Show>
      </section>
    </Show>
  )
}

function NoteCard(props: { at: NoteAt; lines: readonly string[]; show: ((noteId: string) => string) | undefined }) {
  return (
    <div class={styles.card}>
      <PaperNote {...props.at.note} />
      <div class={styles.foot}>
        <div class={styles.lines}>
          <For each={props.lines}>
            {(line) => (
              <p class="small" dir="auto">
                {line}
              </p>
            )}
          </For>
        </div>
        <Show when={props.show}>
          {(address) => (
            <a class={styles.show} href={address()(props.at.note.id)}>
              <Icon name="map-pin" />
              <span>{t('groups.showOnBoard')}</span>
            </a>
          )}
        </Show>
      </div>
    </div>
  )
}
