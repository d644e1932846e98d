/** What a guest can do about being here, and where else who leads can go. The browser's own popover, no menu machinery. */
import { createSignal, Show, Suspense } from 'solid-js'
import { t } from '#web/i18n.tsx'
import { part } from '#web/part.ts'
import { later } from '#web/phone/later.ts'
import { session as person } from '#web/session.ts'
import { IconButton } from '#web/ui/IconButton.tsx'
import { useList } from './context.ts'
import styles from './ListMenu.module.css'

const GuestMenu = part(async () => (await import('#web/resume/GuestMenu.tsx')).GuestMenu)
const WorkMenu = later(async () => (await import('./WorkMenu.tsx')).WorkMenu)
const MENU = 'list-more'

export function ListMenu() {
  const { workshop, session, shelf, may } = useList()
  const leads = () => may('version.read')
  const [asked, ask] = createSignal(false)
  return (
    <Show when={person().kind === 'guest' || leads()}>
      <IconButton icon="ellipsis-vertical" label={t('phone.more')} popovertarget={MENU} />
      <div class={styles.menu} id={MENU} popover="auto" on:beforetoggle={() => ask(true)}>
        <Suspense>
          <Show when={asked() && leads()}>
            <WorkMenu />
          </Show>
          <Show when={asked()}>
            <GuestMenu workshopId={workshop.id} menu={MENU} unsent={shelf.unsent} forget={() => session.leave()} />
          </Show>
        </Suspense>
      </div>
    </Show>
  )
}
