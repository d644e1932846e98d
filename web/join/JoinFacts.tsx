/** What newcomers should know: three facts at a glance, the whole of it on demand. */
import { For } from 'solid-js'
import type { InvitePreview } from '#shared/invites.ts'
import { formatDate, t } from '#web/i18n.tsx'
import { Fold } from '#web/ui/Fold.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import styles from './JoinFacts.module.css'

/** What is declared about names and reading comes before anybody writes. */
const factsOf = ({ identity, moderated }: Pick<InvitePreview, 'identity' | 'moderated'>) => [
  ['key-round', 'join.factAccount'] as const,
  [identity === 'anonymous' ? 'eye-off' : 'eye', `join.factSeen.${identity}`] as const,
  ...(moderated ? [['shield', 'join.factModerated'] as const] : []),
  // in an anonymous workshop nobody knows whose a note on the board is
  ...(identity === 'anonymous' ? [] : [['trash-2', 'join.factDelete'] as const]),
]
const ANSWERS = ['stored', 'seen', 'used', 'kept', 'device', 'regret'] as const
type Invite = Pick<InvitePreview, 'identity' | 'moderated' | 'deletesAt'>

function answerText(answer: (typeof ANSWERS)[number], { deletesAt }: Invite): string {
  return answer === 'kept' && deletesAt ? t('privacy.keptUntilText', { date: formatDate(deletesAt, { dateStyle: 'long' }) }) : t(`privacy.${answer}Text`)
}

export function JoinFacts(props: { invite: Invite }) {
  return (
    <div class={styles.about}>
      <ul class={styles.facts}>
        <For each={factsOf(props.invite)}>
          {([icon, key]) => (
            <li>
              <Icon name={icon} />
              <span>{t(key)}</span>
            </li>
          )}
        </For>
      </ul>
      <Fold icon="shield" title={t('privacy.question')}>
        <dl class={styles.answers}>
          <For each={ANSWERS}>
            {(answer) => (
              <>
                <dt>{t(`privacy.${answer}`)}</dt>
                <dd>{answerText(answer, props.invite)}</dd>
              </>
            )}
          </For>
        </dl>
      </Fold>
    </div>
  )
}
