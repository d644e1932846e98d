/** What a board held, to read only. */
import { For, Show } from 'solid-js'
import type { Outline, OutlineNote } from '#shared/boards.ts'
import { t } from '#web/i18n.tsx'
import { PaperNote } from '#web/ui/PaperNote.tsx'
import styles from './VersionOutline.module.css'

interface Part {
  title: string
  groups: Outline['groups']
  notes: Outline['notes']
}

export function VersionOutline(props: { outline: Outline }) {
  const parts = (): Part[] => {
    const { zones, groups, notes } = props.outline
    return groups.length + notes.length > 0 ? [...zones, { title: t('history.outside'), groups, notes }] : zones
  }
  return (
    <section class={styles.outline} aria-label={t('history.content')}>
      <For each={parts()}>
        {(part) => (
          <section class={styles.zone}>
            <h3 class="ruled" dir="auto">
              {part.title}
            </h3>
            <For each={part.groups}>
              {(group) => (
                <section class={styles.group}>
                  <h4 dir="auto">{group.title}</h4>
                  <Notes notes={group.notes} />
                </section>
              )}
            </For>
            <Notes notes={part.notes} />
            <Show when={part.notes.length + part.groups.length === 0}>
              <p class="small muted">{t('history.noNotes')}</p>
            </Show>
          </section>
        )}
      </For>
    </section>
  )
}

function Notes(props: { notes: readonly OutlineNote[] }) {
  return (
    <Show when={props.notes.length > 0}>
      <ul class={styles.notes}>
        <For each={props.notes}>
          {(note) => (
            <li>
              <PaperNote {...note} />
            </li>
          )}
        </For>
      </ul>
    </Show>
  )
}
