/** The bar of the draft: the way back, and the one primary act: take it home. */
import type { Draft } from '#shared/drafts.ts'
import { t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Menu } from '#web/ui/Menu.tsx'
import styles from './DraftBar.module.css'

/** Lets the server name the file. */
function download(path: string): void {
  const link = document.createElement('a')
  link.href = path
  link.download = ''
  link.click()
}

export function DraftBar(props: { draft: Draft }) {
  const path = (format: string) => `/api/workshops/${props.draft.workshop.id}/draft.${format}`
  return (
    <header class={styles.bar}>
      <span class={styles.back}>
        <Button variant="quiet" icon="arrow-left" href={`/w/${props.draft.workshop.id}/canvas`} aria-label={t('draft.page.back')}>
          {t('common.back')}
        </Button>
      </span>
      <p class={styles.title}>
        <b>{t('draft.page.title')}</b>
      </p>
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
