/** What can be done to the text, for hand and keyboard. */
import { For, Show } from 'solid-js'
import type { BlockKind } from '#shared/draft/layout.ts'
import { t } from '#web/i18n.tsx'
import { moveByArrows } from '#web/board/toolbarKeys.ts'
import { Button } from '#web/ui/Button.tsx'
import type { IconName } from '#web/ui/Icon.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import type { Editor } from './editor/mount.ts'
import { useDraft } from './model.ts'
import styles from './Tools.module.css'

const KINDS: readonly { kind: Exclude<BlockKind, 'paragraph'>; icon: IconName; shortcut: string }[] = [
  { kind: 'heading', icon: 'type', shortcut: 'Ctrl+Alt+3' },
  { kind: 'bullet', icon: 'list', shortcut: 'Ctrl+Shift+8' },
  { kind: 'number', icon: 'list-ordered', shortcut: 'Ctrl+Shift+7' },
  { kind: 'quote', icon: 'quote', shortcut: 'Ctrl+Shift+9' },
]

export function Tools(props: { editor: Editor | undefined; kind: BlockKind; onSource: () => void; onEvidence: () => void }) {
  const { writes } = useDraft()
  return (
    <div class={styles.bar} role="toolbar" aria-label={t('draft.edit.tools')} onKeyDown={moveByArrows}>
      <For each={KINDS}>
        {({ kind, icon, shortcut }) => (
          <IconButton
            icon={icon}
            label={t(`draft.edit.${kind}`)}
            shortcut={shortcut}
            pressed={props.kind === kind}
            disabled={!writes()}
            onClick={() => props.editor?.setKind(kind)}
          />
        )}
      </For>
      <IconButton icon="bookmark-plus" label={t('draft.edit.source')} shortcut="[" disabled={!writes()} onClick={() => props.onSource()} />
      <span class={styles.gap} />
      <IconButton icon="undo-2" label={t('draft.edit.undo')} shortcut="Ctrl+Z" disabled={!writes()} onClick={() => props.editor?.undo()} />
      <IconButton icon="redo-2" label={t('draft.edit.redo')} shortcut="Ctrl+Y" disabled={!writes()} onClick={() => props.editor?.redo()} />
      <Show when={props.editor}>
        <span class={styles.evidence}>
          <Button size="s" icon="sticky-note" aria-label={t('draft.edit.evidence')} onClick={() => props.onEvidence()}>
            {t('draft.edit.evidence')}
          </Button>
        </span>
      </Show>
    </div>
  )
}
