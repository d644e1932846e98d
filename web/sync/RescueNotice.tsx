/** Words that were written here and could not be stored: shown until the person says that they have them. */
import { For, Show } from 'solid-js'
import { t } from '#web/i18n.tsx'
import { Banner } from '#web/ui/Banner.tsx'
import { Button } from '#web/ui/Button.tsx'
import { toast } from '#web/ui/toast.ts'
import styles from './RescueNotice.module.css'
import type { BoardSession } from './types.ts'

export function RescueNotice(props: { session: Pick<BoardSession, 'rescued' | 'dismissRescue'>; shutOut?: boolean }) {
  const texts = () => props.session.rescued()
  const copy = () =>
    navigator.clipboard?.writeText(texts().join('\n\n')).then(
      () => toast(t('common.copied')),
      // without leave to use the clipboard the words can still be marked and copied by hand
      () => undefined,
    )
  return (
    <Show when={texts().length > 0}>
      <Banner
        kind="notice"
        action={
          <div class={styles.actions}>
            <Button size="s" icon="copy" onClick={copy}>
              {t('sync.rescueCopy')}
            </Button>
            <Button size="s" variant="quiet" onClick={() => props.session.dismissRescue()}>
              {t('sync.rescueDone')}
            </Button>
          </div>
        }
      >
        <strong>{t('sync.rescue', { n: texts().length })}</strong> {t(props.shutOut ? 'sync.rescueKeep' : 'sync.rescueDo')}
        <ul class={styles.texts}>
          <For each={texts()}>{(text) => <li dir="auto">{text}</li>}</For>
        </ul>
      </Banner>
    </Show>
  )
}
