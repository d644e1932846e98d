/** The foot of the phone page: how much the room has written, and whether everything of mine is saved. */
import { Show } from 'solid-js'
import { formatNumber, t } from '#web/i18n.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import type { PhoneModel } from './model.ts'
import styles from './PhoneFoot.module.css'

export function PhoneFoot(props: { phone: PhoneModel }) {
  const counts = () => props.phone.state()?.counts
  // nobody sees the others' notes, everybody sees that they grow
  const silent = () => props.phone.live.mode() === 'hidden' && (!props.phone.live.view()?.revealed || counts()?.private)
  const count = () => (silent() ? counts()?.private : counts()?.notes) ?? 0
  const waiting = () => props.phone.outbox.entries().length + props.phone.moving()
  const held = () => waiting() > 0 && (!props.phone.online() || props.phone.outbox.blocked() !== undefined || props.phone.outbox.entries().some((entry) => entry.refused))
  return (
    <footer class={styles.foot}>
      <Show when={counts()} fallback={<span />}>
        {(now) => (
          <p class={styles.counts}>
            <b class="num">{formatNumber(count())}</b>
            <span class="small muted">
              {t(silent() ? 'phone.written' : 'phone.notesFrom', { n: count() })}
              <Show when={!held()}> · {t('phone.people', { n: now().people })}</Show>
            </span>
          </p>
        )}
      </Show>
      <Show when={props.phone.writing() !== 'viewer'}>
        <p class={styles.save} data-state={waiting() === 0 ? 'saved' : held() ? 'held' : 'saving'}>
          <Icon name={waiting() === 0 ? 'check' : held() ? 'cloud-off' : 'refresh-cw'} />
          {waiting() === 0 ? t('phone.status.saved') : held() ? t('phone.status.waiting', { n: waiting() }) : t('phone.status.saving')}
        </p>
      </Show>
    </footer>
  )
}
