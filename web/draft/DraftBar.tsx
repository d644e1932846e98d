/** The bar of the draft: whose it is, when it is due, and the one primary act: take it home. */
import { Show } from 'solid-js'
import type { Draft } from '#shared/drafts.ts'
import { formatDate, t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Menu } from '#web/ui/Menu.tsx'
import { Tag } from '#web/ui/Tag.tsx'
import styles from './DraftBar.module.css'

/** Lets the server name the file. */
function download(path: string): void {
  const link = document.createElement('a')
  link.href = path
  link.download = ''
  link.click()
}

/** A local date and time of a certain place, e.g. 2018-11-01T23:59 in Europe/Copenhagen: shown as written, wherever it is read. */
const asWritten = (value: string): string =>
  formatDate(`${value.slice(0, 16)}Z`, { dateStyle: 'long', ...(value.includes('T') && { timeStyle: 'short' as const }), timeZone: 'UTC' })

export function DraftBar(props: { draft: Draft }) {
  const fund = () => props.draft.application
  const path = (format: string) => `/api/workshops/${props.draft.workshop.id}/draft.${format}`
  return (
    <header class={styles.bar}>
      <Button variant="quiet" icon="arrow-left" href={`/w/${props.draft.workshop.id}/canvas`} aria-label={t('draft.page.back')}>
        {t('common.back')}
      </Button>
      <p class={styles.title}>
        <b>{t('draft.page.title')}</b>
        <Show when={fund()}>
          {(form) => (
            <span class="caption faint">
              {form().fund} {form().year}
            </span>
          )}
        </Show>
      </p>
      <Show when={fund()}>
        {(form) => (
          <span class={styles.deadline}>
            <Tag kind="oak" icon="calendar-clock">
              {t('draft.page.deadline', { date: asWritten(form().deadline.value) })}
            </Tag>
          </span>
        )}
      </Show>
      <span class={styles.narrow}>
        <Menu
          label={t('draft.page.download')}
          icon="download"
          items={[
            { label: t('draft.page.docx'), icon: 'file-pen-line', onSelect: () => download(path('docx')) },
            { label: t('draft.page.md'), icon: 'type', onSelect: () => download(path('md')) },
            { label: t('draft.page.json'), icon: 'table-2', onSelect: () => download(path('json')) },
          ]}
          trigger={t('draft.page.download')}
        />
      </span>
      <Button variant="primary" icon="download" href={path('docx')} download="">
        DOCX
      </Button>
    </header>
  )
}
