/** Everything that is checked, live: what is missing, what is worth another look, and the way there. */
import { For, Show } from 'solid-js'
import { countChecks } from '#shared/draft/checks.ts'
import { t } from '#web/i18n.tsx'
import { Banner } from '#web/ui/Banner.tsx'
import { PaneHead } from '../fields/PaneHead.tsx'
import styles from '../fields/Pane.module.css'
import { useDraft } from '../model.ts'
import { Attachments } from './Attachments.tsx'
import { CheckGroup } from './CheckGroup.tsx'
import own from './ChecksPane.module.css'
import { Deadline } from './Deadline.tsx'
import { GROUPS, groupOf } from './places.ts'

export function ChecksPane() {
  const { checks } = useDraft()
  const count = () => countChecks(checks())
  return (
    <div class={styles.pane}>
      <PaneHead title={t('draft.forms.part.checks')} />
      <Deadline />
      <Summary missing={count().missing} warning={count().warning} ok={count().ok} />
      <div class={own.groups}>
        <For each={GROUPS}>
          {(group) => (
            <CheckGroup group={group} checks={checks().filter((check) => groupOf(check) === group)}>
              <Show when={group === 'attachments'}>
                <Attachments />
              </Show>
            </CheckGroup>
          )}
        </For>
      </div>
    </div>
  )
}

function Summary(props: { missing: number; warning: number; ok: number }) {
  const rest = () => [...(props.warning > 0 ? [t('draft.forms.lookAgain', { n: props.warning })] : []), t('draft.forms.inOrder', { n: props.ok })].join(' · ')
  return (
    <Banner kind={props.missing === 0 ? 'ok' : 'notice'}>
      <strong>{props.missing === 0 ? t('draft.forms.nothingMissing') : t('draft.forms.missing', { n: props.missing })}</strong> {props.missing === 0 ? '' : '· '}
      {rest()}
    </Banner>
  )
}
