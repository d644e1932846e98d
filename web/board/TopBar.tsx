/** The bar over the canvas: which workshop, whether all is saved, the other faces, who is here, and everything else in a menu. */
import { createSignal, Show } from 'solid-js'
import { isStaff } from '#shared/roles.ts'
import { Present } from '#web/guide/Present.tsx'
import { t } from '#web/i18n.tsx'
import { SaveStatus } from '#web/sync/SaveStatus.tsx'
import { Button } from '#web/ui/Button.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import { Logo } from '#web/ui/Logo.tsx'
import { InviteDialog } from '#web/workshops/InviteDialog.tsx'
import { BoardMenu } from './BoardMenu.tsx'
import { useBoard, useMay } from './context.ts'
import { FaceSwitch } from './FaceSwitch.tsx'
import styles from './TopBar.module.css'

export function TopBar(props: { people: boolean; onPeople: (open: boolean) => void }) {
  const { workshop, session, live } = useBoard()
  const [inviting, setInviting] = createSignal(false)
  const may = useMay()
  const invite = () => {
    // a dialog keeps the corner of the window clear, and only without the panel is the canvas's corner there
    props.onPeople(false)
    setInviting(true)
  }
  return (
    <header class={styles.bar}>
      <span class={styles.logo}>
        <Logo iconOnly href={isStaff(session.role()) ? '/workshops' : '/'} />
      </span>
      <div class={styles.title}>
        <b dir="auto">{workshop().title}</b>
        <span class={styles.facts}>
          <SaveStatus session={session} />
          <span class={styles.place}>{workshop().place}</span>
        </span>
      </div>
      <div class={styles.end}>
        <FaceSwitch />
        <Present class={styles.present} />
        <Show when={may('invite.manage') && !live.archived()}>
          <span class={styles.invite}>
            <Button icon="qr-code" onClick={invite}>
              {t('board.invite')}
            </Button>
          </span>
          <InviteDialog workshop={workshop()} open={inviting()} onOpenChange={setInviting} />
        </Show>
        <Show when={may('member.manage')}>
          <span class={styles.people}>
            <IconButton icon="users" label={t('board.people')} tooltip="bottom" pressed={props.people} onClick={() => props.onPeople(!props.people)} />
          </span>
        </Show>
        <BoardMenu onInvite={invite} onPeople={props.onPeople} />
      </div>
    </header>
  )
}
