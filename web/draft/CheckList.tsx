/** What the draft still lacks, each in a sentence with its verdict in sign and word. */
import { For, Show } from 'solid-js'
import type { Check, CheckLevel } from '#shared/draft/checks.ts'
import { checkWords } from '#shared/draft/check-words.ts'
import { locale, t } from '#web/i18n.tsx'
import { Icon, type IconName } from '#web/ui/Icon.tsx'
import styles from './CheckList.module.css'

export const LEVEL_ICON: Record<CheckLevel, IconName> = { ok: 'circle-check', warning: 'triangle-alert', missing: 'circle-alert' }

export function CheckList(props: { checks: readonly Check[] }) {
  return (
    <Show when={props.checks.length > 0}>
      <ul class={styles.list}>
        <For each={props.checks}>
          {(check) => (
            <li class={styles.check} data-level={check.level}>
              <Icon name={LEVEL_ICON[check.level]} label={t(`draft.forms.level.${check.level}`)} />
              <span>{checkWords(check, locale(), t)}</span>
            </li>
          )}
        </For>
      </ul>
    </Show>
  )
}
