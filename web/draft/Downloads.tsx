/** Everything a draft can be taken home as: whole, without the minutes of the workshop, and its budget. */
import { t } from '#web/i18n.tsx'
import { Icon, type IconName } from '#web/ui/Icon.tsx'
import { Menu, type MenuItem } from '#web/ui/Menu.tsx'
import styles from './Downloads.module.css'

/** Lets the server name the file. */
function download(path: string): void {
  const link = document.createElement('a')
  link.href = path
  link.download = ''
  link.click()
}

export function Downloads(props: { workshopId: string }) {
  const item = (label: string, icon: IconName, file: string): MenuItem => ({ label, icon, onSelect: () => download(`/api/workshops/${props.workshopId}/draft.${file}`) })
  return (
    <Menu
      label={t('draft.page.download')}
      icon="download"
      items={[
        { heading: t('draft.page.whole') },
        item(t('draft.page.docx'), 'file-pen-line', 'docx'),
        item(t('draft.page.pdf'), 'printer', 'pdf'),
        item(t('draft.page.html'), 'presentation', 'html'),
        item(t('draft.page.md'), 'type', 'md'),
        item(t('draft.page.json'), 'folder', 'json'),
        { heading: t('draft.page.bare') },
        item(t('draft.page.bareDocx'), 'file-pen-line', 'docx?annex=0'),
        item(t('draft.page.barePdf'), 'printer', 'pdf?annex=0'),
        { heading: t('draft.page.budget') },
        item(t('draft.page.xlsx'), 'table-2', 'xlsx'),
        item(t('draft.page.csv'), 'list-ordered', 'csv'),
      ]}
      trigger={
        <span class={styles.trigger}>
          <Icon name="download" />
          <span>{t('draft.page.download')}</span>
        </span>
      }
    />
  )
}
