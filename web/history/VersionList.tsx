/** All versions by day; the chosen one is marked by more than its colour. */
import { For, Show } from 'solid-js'
import type { Version } from '#shared/boards.ts'
import { t } from '#web/i18n.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { Tag } from '#web/ui/Tag.tsx'
import { daysOf, origin, timeOf } from './days.ts'
import styles from './VersionList.module.css'

export function VersionList(props: { versions: readonly Version[]; chosen: string | undefined; onChoose: (id: string) => void }) {
  return (
    <nav class={styles.list} aria-label={t('history.list')}>
      <For each={daysOf(props.versions)}>
        {(day) => (
          <section>
            <h2>{day.label}</h2>
            <ul>
              <For each={day.versions}>
                {(version) => (
                  <li>
                    <button type="button" class={styles.version} aria-current={version.id === props.chosen ? 'true' : undefined} onClick={() => props.onChoose(version.id)}>
                      <Icon name={version.kind === 'named' ? 'bookmark-plus' : 'history'} size={24} />
                      <span class={styles.words}>
                        <b dir="auto">{version.name}</b>
                        <span class="caption">
                          {timeOf(version)} · {t('common.notes', { n: version.notes })} · {origin(version)}
                        </span>
                      </span>
                      <Show when={version.id === props.chosen}>
                        <Tag kind="accent">{t('history.selected')}</Tag>
                      </Show>
                    </button>
                  </li>
                )}
              </For>
            </ul>
          </section>
        )}
      </For>
    </nav>
  )
}
