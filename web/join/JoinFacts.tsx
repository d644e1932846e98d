/** What newcomers should know: three facts at a glance, the whole of it on demand. */
import { For } from 'solid-js'
import { t } from '#web/i18n.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import styles from './JoinFacts.module.css'

const FACTS = [
  ['key-round', 'join.factAccount'],
  ['eye', 'join.factSeen'],
  ['trash-2', 'join.factDelete'],
] as const
const ANSWERS = ['stored', 'seen', 'used', 'kept', 'device', 'regret'] as const

export function JoinFacts() {
  return (
    <div class={styles.about}>
      <ul class={styles.facts}>
        <For each={FACTS}>
          {([icon, key]) => (
            <li>
              <Icon name={icon} />
              <span>{t(key)}</span>
            </li>
          )}
        </For>
      </ul>
      <details class={styles.details}>
        <summary>
          <Icon name="shield" />
          <span>{t('privacy.question')}</span>
          <Icon name="chevron-down" class={styles.turn} />
        </summary>
        <dl>
          <For each={ANSWERS}>
            {(answer) => (
              <>
                <dt>{t(`privacy.${answer}`)}</dt>
                <dd>{t(`privacy.${answer}Text`)}</dd>
              </>
            )}
          </For>
        </dl>
      </details>
    </div>
  )
}
