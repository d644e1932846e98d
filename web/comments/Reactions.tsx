/** Three meanings a person can give a note: a sign, a word and how many mean it. Who may not choose now sees the numbers. */
import { For } from 'solid-js'
import { REACTIONS, type Reaction } from '#shared/reactions.ts'
import { formatNumber, t } from '#web/i18n.tsx'
import { Icon, type IconName } from '#web/ui/Icon.tsx'
import styles from './Reactions.module.css'
import type { Talk } from './talk.ts'

const ICON: Record<Reaction, IconName> = { agree: 'thumbs-up', question: 'circle-help', important: 'flag' }

export function Reactions(props: { talk: Talk; noteId: string; enabled: boolean }) {
  const note = () => props.talk.of(props.noteId)
  const chosen = (kind: Reaction) => note().mine.includes(kind)
  return (
    <fieldset class={styles.reactions}>
      <legend class="sr">{t('comments.reactions')}</legend>
      <For each={REACTIONS}>
        {(kind) => (
          <button
            type="button"
            class={styles.reaction}
            aria-pressed={chosen(kind)}
            disabled={!props.enabled}
            onClick={() => void props.talk.react(props.noteId, kind, !chosen(kind))}
          >
            <Icon name={ICON[kind]} />
            <span>{t(`comments.reaction.${kind}`)}</span>
            <b class="num">{formatNumber(note().reactions[kind])}</b>
          </button>
        )}
      </For>
    </fieldset>
  )
}

/** The reactions a note has, small, for reading only. */
export function ReactionCounts(props: { talk: Talk; noteId: string }) {
  const given = () => REACTIONS.filter((kind) => props.talk.of(props.noteId).reactions[kind] > 0)
  return (
    <For each={given()}>
      {(kind) => (
        <span class={styles.count}>
          <Icon name={ICON[kind]} size={16} />
          {t(`comments.reaction.${kind}`)} <b class="num">{formatNumber(props.talk.of(props.noteId).reactions[kind])}</b>
        </span>
      )}
    </For>
  )
}
