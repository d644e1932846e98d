/** The bar of the phone page: where one is, and the way to the other faces. A plain disclosure, no menu machinery. */
import { createSignal, Show } from 'solid-js'
import type { Workshop } from '#shared/workshops.ts'
import { locale, setLocale, t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import styles from './PhonePage.module.css'

export function PhoneBar(props: { workshop: Workshop }) {
  const [open, setOpen] = createSignal(false)
  let more: HTMLButtonElement | undefined
  const close = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open()) return
    setOpen(false)
    more?.focus()
  }
  const other = () => (locale() === 'da' ? 'en' : 'da')
  return (
    <header class={styles.bar} onKeyDown={close}>
      <p class={styles.title}>
        <b dir="auto">{props.workshop.title}</b>
        <Show when={props.workshop.place}>
          <span class="caption faint">{props.workshop.place}</span>
        </Show>
      </p>
      <Button size="s" variant="quiet" icon="list" href={`/w/${props.workshop.id}/list`}>
        {t('phone.seeAll')}
      </Button>
      <IconButton
        ref={(element) => (more = element)}
        icon="ellipsis-vertical"
        label={t('phone.more')}
        aria-expanded={open()}
        aria-controls="phone-more"
        onClick={() => setOpen(!open())}
      />
      <Show when={open()}>
        <div class={styles.more} id="phone-more">
          <Button block variant="quiet" icon="layout-dashboard" href={`/w/${props.workshop.id}/canvas`}>
            {t('phone.board')}
          </Button>
          <Button block variant="quiet" icon="languages" lang={other()} onClick={() => void setLocale(other())}>
            {t(other() === 'da' ? 'common.danish' : 'common.english')}
          </Button>
        </div>
      </Show>
    </header>
  )
}
