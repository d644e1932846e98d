/** The facilitator's locks: the board, single zones, pointers. What is locked is said on every face. */
import { createSignal, For, Show } from 'solid-js'
import { ActionButton } from '#web/facilitation/ActionButton.tsx'
import type { Live } from '#web/facilitation/live.ts'
import { t } from '#web/i18n.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Switch } from '#web/ui/Switch.tsx'
import styles from './LockAction.module.css'
import { setLock } from './lock.ts'

export function LockAction(props: { live: Live }) {
  const [open, setOpen] = createSignal(false)
  const locks = () => props.live.view()?.locks
  const some = () => locks()?.board === true || (locks()?.zones.length ?? 0) > 0
  return (
    <>
      <ActionButton
        icon={some() ? 'lock' : 'lock-open'}
        label={t(locks()?.board ? 'guide.locked' : 'guide.lock')}
        hint={t('guide.lockHint')}
        pressed={locks()?.board === true}
        onClick={() => setOpen(true)}
      />
      <Show when={open()}>
        <Dialog open onOpenChange={setOpen} title={t('guide.lockTitle')}>
          <Locks live={props.live} />
        </Dialog>
      </Show>
    </>
  )
}

function Locks(props: { live: Live }) {
  const locks = () => props.live.view()?.locks
  return (
    <div class={styles.locks}>
      <Switch
        label={t('guide.lockBoard')}
        help={t('guide.lockBoardHelp')}
        checked={locks()?.board === true}
        onChange={(on) => void setLock(props.live, { type: 'lock.board', on })}
      />
      <Switch
        label={t('guide.hidePointers')}
        help={t('guide.hidePointersHelp')}
        checked={locks()?.cursors === true}
        onChange={(hidden) => void setLock(props.live, { type: 'cursors', hidden })}
      />
      <Show when={props.live.workshop().zones.length > 0}>
        <h3>{t('guide.lockZones')}</h3>
        <ul>
          <For each={props.live.workshop().zones}>
            {({ id, title }) => (
              <li>
                <Switch label={title} checked={locks()?.zones.includes(id) === true} onChange={(on) => void setLock(props.live, { type: 'lock.zone', zoneId: id, on })} />
              </li>
            )}
          </For>
        </ul>
      </Show>
    </div>
  )
}
