/** The head of the draft: whose workshop, which fund, when it is due, and the line that it is no application. */
import { Show } from 'solid-js'
import type { Draft } from '#shared/drafts.ts'
import { formatDate, t } from '#web/i18n.tsx'
import { Banner } from '#web/ui/Banner.tsx'
import { Tag } from '#web/ui/Tag.tsx'
import styles from './DraftPage.module.css'

/** A local date and time of a certain place, e.g. 2018-11-01T23:59 in Europe/Copenhagen: shown as written, wherever it is read. */
const asWritten = (value: string): string =>
  formatDate(`${value.slice(0, 16)}Z`, { dateStyle: 'long', ...(value.includes('T') && { timeStyle: 'short' as const }), timeZone: 'UTC' })

export function DraftHead(props: { draft: Draft }) {
  return (
    <header class={styles.head}>
      <h1 tabindex="-1" dir="auto">
        {props.draft.workshop.title}
      </h1>
      <Show when={props.draft.workshop.question}>
        <p class="lead" dir="auto">
          {props.draft.workshop.question}
        </p>
      </Show>
      <Show when={props.draft.application}>
        {(form) => (
          <>
            <p class="small muted">
              {form().fund}, {form().year}
            </p>
            <p>
              <Tag kind="oak" icon="calendar-clock">
                {t('draft.page.deadline', { date: asWritten(form().deadline.value) })}
              </Tag>
            </p>
            <Banner kind="notice">
              <strong>{t('draft.page.unofficial')}.</strong> {form().disclaimer}
            </Banner>
          </>
        )}
      </Show>
    </header>
  )
}
