/** The keys of the list. They work on the note that has the focus, so that they are in nobody's way elsewhere. */
import { For } from 'solid-js'
import type { TextKey } from '#shared/i18n/da/index.ts'
import { t } from '#web/i18n.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import styles from './KeysDialog.module.css'

const KEYS: readonly [keys: readonly string[], words: TextKey][] = [
  [['↓', '↑'], 'groups.keys.next'],
  [['M'], 'groups.keys.move'],
  [['G'], 'groups.keys.group'],
  [['E'], 'groups.keys.edit'],
  [['X'], 'groups.keys.pick'],
  [['V'], 'groups.keys.show'],
  [['Delete'], 'groups.keys.delete'],
  [['Ctrl', 'Z'], 'groups.keys.undo'],
]

export function KeysDialog(props: { open: boolean; onOpenChange: (open: boolean) => void }) {
  return (
    <Dialog open={props.open} onOpenChange={props.onOpenChange} title={t('groups.keys')}>
      <p>{t('groups.keysHelp')}</p>
      <dl class={styles.keys}>
        <For each={KEYS}>
          {([keys, words]) => (
            <div>
              <dt>
                <For each={keys}>{(key) => <kbd>{key}</kbd>}</For>
              </dt>
              <dd>{t(words)}</dd>
            </div>
          )}
        </For>
      </dl>
    </Dialog>
  )
}
