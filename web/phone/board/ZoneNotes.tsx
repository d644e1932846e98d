/** One zone on the phone: its groups with their notes, then what lies in none. */
import { For, Show } from 'solid-js'
import type { Outline, OutlineNote } from '#shared/boards.ts'
import { formatNumber, t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { PaperNote } from '#web/ui/PaperNote.tsx'
import styles from './PhoneBoard.module.css'

export interface Hand {
  mayMove(note: OutlineNote): boolean
  /** Somebody wants to move it. */
  ask(note: OutlineNote): void
  /** It has been moved here, and only here. */
  waits(note: OutlineNote): boolean
  mayHide(): boolean
  hide(note: OutlineNote): void
}
type Zone = Outline['zones'][number]

export const nameOf = (note: OutlineNote): string => (note.number === null ? t('list.numberless') : `N${note.number}`)

export function ZoneNotes(props: { zone: Zone; hand: Hand }) {
  const empty = () => props.zone.groups.length + props.zone.notes.length === 0
  return (
    <section class={styles.zone} aria-labelledby={`zone-${props.zone.id}`}>
      <h2 id={`zone-${props.zone.id}`} class={styles.zoneTitle} tabindex="-1" dir="auto">
        {props.zone.title || t('list.unnamedZone')}
      </h2>
      <For each={props.zone.groups}>
        {(group) => (
          <section class={styles.group} data-c={group.color === 'black' ? undefined : group.color} aria-labelledby={`group-${group.id}`}>
            <h3 id={`group-${group.id}`} class={styles.groupTitle} dir="auto">
              {group.title || t('list.unnamedGroup')} <span class="small muted">{t('common.notes', { n: group.notes.length })}</span>
              <Dots n={group.votes} />
            </h3>
            <Notes notes={group.notes} hand={props.hand} />
          </section>
        )}
      </For>
      <Show when={props.zone.groups.length > 0 && props.zone.notes.length > 0}>
        <h3 class={styles.groupTitle}>{t('list.ungrouped')}</h3>
      </Show>
      <Notes notes={props.zone.notes} hand={props.hand} />
      <Show when={empty()}>
        <p class="small muted">{t('phoneBoard.emptyZone')}</p>
      </Show>
    </section>
  )
}

function Notes(props: { notes: readonly OutlineNote[]; hand: Hand }) {
  return (
    <Show when={props.notes.length > 0}>
      <ul class={styles.notes}>
        <For each={props.notes}>
          {(note) => (
            <li>
              <PaperNote {...note}>
                <Dots n={note.votes} />
                <Show when={props.hand.waits(note)}>
                  <span class={styles.waits}>
                    <Icon name="refresh-cw" size={16} />
                    {t('phoneBoard.waits')}
                  </span>
                </Show>
                <NoteButtons note={note} hand={props.hand} />
              </PaperNote>
            </li>
          )}
        </For>
      </ul>
    </Show>
  )
}

function NoteButtons(props: { note: OutlineNote; hand: Hand }) {
  return (
    <>
      <Show when={props.hand.mayMove(props.note)}>
        <Button
          size="s"
          variant="quiet"
          icon="folder-input"
          aria-haspopup="dialog"
          aria-label={t('phoneBoard.moveNamed', { note: nameOf(props.note) })}
          onClick={() => props.hand.ask(props.note)}
        >
          {t('phoneBoard.move')}
        </Button>
      </Show>
      <Show when={props.hand.mayHide()}>
        <Button size="s" variant="quiet" icon="eye-off" aria-label={t('moderation.hideNote', { note: nameOf(props.note) })} onClick={() => props.hand.hide(props.note)}>
          {t('phoneBoard.hide')}
        </Button>
      </Show>
    </>
  )
}

function Dots(props: { n: number | undefined }) {
  return (
    <Show when={props.n}>
      {(n) => (
        <span class={styles.dots}>
          <span class={styles.dot} aria-hidden="true" />
          <b class="num" aria-hidden="true">
            {formatNumber(n())}
          </b>
          <span class="sr">{t('phoneBoard.dots', { n: n() })}</span>
        </span>
      )}
    </Show>
  )
}
