/** The bar of the phone page: where one is, and the way to the other faces. The browser's own popover, no menu machinery. */
import type { Workshop } from '#shared/workshops.ts'
import { rememberFace } from '#web/face.ts'
import { locale, setLocale, t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import styles from './PhonePage.module.css'

export function PhoneBar(props: { workshop: Workshop }) {
  const other = () => (locale() === 'da' ? 'en' : 'da')
  return (
    <header class={styles.bar}>
      <p class={styles.title}>
        <b dir="auto">{props.workshop.title}</b>
      </p>
      <Button size="s" variant="quiet" icon="list" href={`/w/${props.workshop.id}/list`} aria-label={t('phone.listLong')} onClick={() => rememberFace('list')}>
        {t('phone.list')}
      </Button>
      <IconButton icon="ellipsis-vertical" label={t('phone.more')} popovertarget="phone-more" />
      <div class={styles.more} id="phone-more" popover="auto">
        <Button block variant="quiet" icon="layout-dashboard" href={`/w/${props.workshop.id}/canvas`} onClick={() => rememberFace('canvas')}>
          {t('phone.board')}
        </Button>
        <Button block variant="quiet" icon="languages" lang={other()} onClick={() => void setLocale(other())}>
          {t(other() === 'da' ? 'common.danish' : 'common.english')}
        </Button>
      </div>
    </header>
  )
}
