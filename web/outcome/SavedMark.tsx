/** Whether a field's text is on disk, said in words. */
import { Match, Switch } from 'solid-js'
import { t } from '#web/i18n.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import styles from './AnswersPage.module.css'
import type { Saving } from './saving.ts'

export function SavedMark(props: { saving: Pick<Saving<unknown>, 'state'> }) {
  return (
    <span class={styles.mark} role="status">
      <Switch>
        <Match when={props.saving.state() === 'saved'}>
          <Icon name="check" size={16} />
          {t('outcome.saved')}
        </Match>
        <Match when={props.saving.state() === 'saving'}>{t('outcome.saving')}</Match>
      </Switch>
    </span>
  )
}
