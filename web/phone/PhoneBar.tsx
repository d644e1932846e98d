/** The bar of the phone page: where one is, and the way to the other faces. The browser's own popover, no menu machinery. */
import { Show, Suspense } from 'solid-js'
import type { Workshop } from '#shared/workshops.ts'
import { useLive } from '#web/facilitation/context.ts'
import { rememberFace } from '#web/face.ts'
import { locale, setLocale, t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import { later } from './later.ts'
import type { Outbox } from './outbox.ts'
import styles from './PhonePage.module.css'

const GuestMenu = later(async () => (await import('#web/resume/GuestMenu.tsx')).GuestMenu)
const NowTimer = later(async () => (await import('./Now.tsx')).NowTimer)
const NowBell = later(async () => (await import('./Now.tsx')).NowBell)

/** @param props.calm the page stands: what can wait may come @param props.remote who leads has phase and timer on the page itself */
export function PhoneBar(props: { workshop: Workshop; outbox: Outbox; calm: boolean; remote: boolean }) {
  const live = useLive()
  const phase = () => live.view()?.phase
  const other = () => (locale() === 'da' ? 'en' : 'da')
  return (
    <header class={styles.bar}>
      <p class={styles.title}>
        <b dir="auto">{(!props.remote && phase()?.title) || props.workshop.title}</b>
        <Show when={props.remote || phase()}>
          <span class={styles.where} dir="auto">
            {props.remote ? t(`common.role.${live.role()}`) : props.workshop.title}
          </span>
        </Show>
      </p>
      <Show when={props.calm && !props.remote}>
        <Suspense>
          <NowTimer />
        </Suspense>
      </Show>
      <Button size="s" variant="quiet" icon="list" href={`/w/${props.workshop.id}/list`} aria-label={t('phone.listLong')} onClick={() => rememberFace('list')}>
        <span class={styles.word}>{t('phone.list')}</span>
      </Button>
      <IconButton icon="ellipsis-vertical" label={t('phone.more')} popovertarget="phone-more" />
      <div class={styles.more} id="phone-more" popover="auto">
        <Button block variant="quiet" icon="layout-dashboard" href={`/w/${props.workshop.id}/canvas`} onClick={() => rememberFace('canvas')}>
          {t('phone.board')}
        </Button>
        <Button block variant="quiet" icon="languages" lang={other()} onClick={() => void setLocale(other())}>
          {t(other() === 'da' ? 'common.danish' : 'common.english')}
        </Button>
        <Show when={props.calm && phase()}>
          <Suspense>
            <NowBell />
          </Suspense>
        </Show>
        <Show when={props.calm}>
          <Suspense>
            <GuestMenu workshopId={props.workshop.id} menu="phone-more" unsent={() => props.outbox.entries().length} forget={() => props.outbox.discard()} />
          </Suspense>
        </Show>
      </div>
    </header>
  )
}
