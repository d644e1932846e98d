/** What a guest can do about being here. The browser's own popover, no menu machinery. */
import { Show } from 'solid-js'
import { t } from '#web/i18n.tsx'
import { GuestMenu } from '#web/resume/GuestMenu.tsx'
import { session as person } from '#web/session.ts'
import { IconButton } from '#web/ui/IconButton.tsx'
import { useList } from './context.ts'
import styles from './ListMenu.module.css'

const MENU = 'list-more'

export function ListMenu() {
  const { workshop, session, shelf } = useList()
  return (
    <Show when={person().kind === 'guest'}>
      <IconButton icon="ellipsis-vertical" label={t('phone.more')} popovertarget={MENU} />
      <div class={styles.menu} id={MENU} popover="auto">
        <GuestMenu workshopId={workshop.id} menu={MENU} unsent={shelf.unsent} forget={() => session.leave()} />
      </div>
    </Show>
  )
}
