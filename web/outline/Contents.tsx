/** What the board is divided into, as links: the way around for the keyboard, and the counts for everybody. */
import { For } from 'solid-js'
import { t } from '#web/i18n.tsx'
import { useList } from './context.ts'
import styles from './Contents.module.css'
import { KeysButton } from './KeysButton.tsx'
import { groupTitle, zoneTitle } from './words.ts'

export function Contents() {
  const { outline } = useList()
  return (
    <nav class={styles.toc} aria-label={t('list.toc')}>
      <ul>
        <For each={outline.zones}>
          {(zone) => (
            <li>
              <Row to={`zone-${zone.id}`} title={zoneTitle(zone)} count={zone.notes.length + zone.groups.reduce((sum, group) => sum + group.notes.length, 0)} />
              <ul>
                <For each={zone.groups}>
                  {(group) => (
                    <li class={styles.sub}>
                      <Row to={`group-${group.id}`} title={groupTitle(group)} count={group.notes.length} />
                    </li>
                  )}
                </For>
              </ul>
            </li>
          )}
        </For>
      </ul>
      <p class={styles.foot}>
        <KeysButton />
      </p>
    </nav>
  )
}

/** A jump inside the page, with the focus: the router must not take it for a change of page. */
function Row(props: { to: string; title: string; count: number }) {
  const jump = (event: MouseEvent) => {
    event.preventDefault()
    const heading = document.getElementById(props.to)
    heading?.focus({ preventScroll: true })
    heading?.scrollIntoView({ block: 'start' })
  }
  return (
    <a href={`#${props.to}`} on:click={jump}>
      <span dir="auto">{props.title}</span>
      <span class={styles.count}>
        <span aria-hidden="true">{props.count}</span>
        <span class="sr">{t('common.notes', { n: props.count })}</span>
      </span>
    </a>
  )
}
