/** The end of the way: no access any more. What was never sent is shown once more, to be copied. */
import { For, Show } from 'solid-js'
import { t } from '#web/i18n.tsx'
import { readRescue } from '#web/sync/rescued.ts'
import { Button } from '#web/ui/Button.tsx'
import { toast } from '#web/ui/toast.ts'
import styles from './GonePanel.module.css'

const copy = (text: string) =>
  navigator.clipboard?.writeText(text).then(
    () => toast(t('common.copied')),
    // without leave to use the clipboard the words can still be marked and copied by hand
    () => undefined,
  )

/** For a page that is not even let in. */
export function ShutOut(props: { workshopId: string }) {
  return <GonePanel unsent={readRescue(sessionStorage, props.workshopId)} />
}

export function GonePanel(props: { unsent: readonly string[] }) {
  return (
    <main class={styles.alone}>
      <h1 class={styles.title} tabindex="-1">
        {t('phone.gone')}
      </h1>
      <Show when={props.unsent.length > 0} fallback={<p>{t('phone.goneHelp')}</p>}>
        <p>{t('phone.rescue', { n: props.unsent.length })}</p>
        <ul class={styles.rescue}>
          <For each={props.unsent}>
            {(text) => (
              <li>
                <p dir="auto">{text}</p>
                <Button size="s" icon="copy" onClick={() => void copy(text)}>
                  {t('common.copy')}
                </Button>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Button href="/">{t('phone.toStart')}</Button>
    </main>
  )
}
