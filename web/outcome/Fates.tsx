/** The ideas that have an answer: what goes on first, each with the reason and the notes it is about. */
import { For, Show } from 'solid-js'
import type { PublicIdea, PublicOutcome } from '#shared/outcomes.ts'
import { t } from '#web/i18n.tsx'
import { Tag } from '#web/ui/Tag.tsx'
import styles from './Fates.module.css'
import { Dots, Paper } from './Paper.tsx'
import { FATES, placeOf } from './words.ts'

/** Longer words are no heading. */
const HEADING_CHARACTERS = 100
/** Of a large group only these stand here; all stand further down. */
const NOTES_SHOWN = 8

export function Fates(props: { page: PublicOutcome }) {
  const ideas = () => props.page.ideas.toSorted((a, b) => placeOf(a.status) - placeOf(b.status))
  return (
    <section class={styles.fates}>
      <h2>{t('outcome.page.fates')}</h2>
      <For each={ideas()} fallback={<p>{t('outcome.page.noFates')}</p>}>
        {(idea) => <Fate idea={idea} locale={props.page.locale} />}
      </For>
    </section>
  )
}

function titleOf({ kind, text, notes }: PublicIdea): { words: string; own: boolean } {
  if (kind === 'group') return text ? { words: text, own: true } : { words: t('outcome.groupNameless'), own: false }
  const number = notes[0]?.number
  return text.length > HEADING_CHARACTERS ? { words: t('outcome.page.noteTitle', { number: number ? `N${number}` : '' }).trim(), own: false } : { words: text, own: true }
}

function Fate(props: { idea: PublicIdea; locale: string }) {
  const title = () => titleOf(props.idea)
  const more = () => props.idea.notes.length - NOTES_SHOWN
  return (
    <section class={styles.fate}>
      <div class={styles.what}>
        <Tag {...FATES[props.idea.status]}>{t(`outcome.status.${props.idea.status}`)}</Tag>
        <h3 dir="auto" lang={title().own ? (props.idea.lang ?? props.locale) : undefined}>
          {title().words}
        </h3>
        <Show when={props.idea.kind === 'group' && props.idea.dots}>{(dots) => <Dots dots={dots()} />}</Show>
      </div>
      <div class={styles.why}>
        <Show when={props.idea.reason}>
          <p class={styles.reason} dir="auto" lang={props.locale}>
            {props.idea.reason}
          </p>
        </Show>
        <For each={props.idea.notes.slice(0, NOTES_SHOWN)}>{(note) => <Paper note={note} locale={props.locale} />}</For>
        <Show when={more() > 0}>
          <p class="small muted">{t('outcome.page.moreNotes', { n: more() })}</p>
        </Show>
      </div>
    </section>
  )
}
