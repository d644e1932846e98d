/** The tools at the left of the canvas. Participants choose and look around; facilitators also write, draw and group. */
import { For, Show } from 'solid-js'
import type { TextKey } from '#shared/i18n/da/index.ts'
import { PARTICIPANT_TOOLS, STAFF_TOOLS, type Canvas, type Tool } from '#web/canvas/types.ts'
import { t } from '#web/i18n.tsx'
import type { IconName } from '#web/ui/Icon.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import { useBoard, useMay } from './context.ts'
import { moveByArrows } from './toolbarKeys.ts'
import { PictureButton } from './PictureButton.tsx'
import styles from './Tools.module.css'

type ToolName = Exclude<Tool, 'note'>
const LOOKS: Record<ToolName, { icon: IconName; words: TextKey; key: string }> = {
  select: { icon: 'mouse-pointer-2', words: 'board.tool.select', key: 'V' },
  hand: { icon: 'hand', words: 'board.tool.hand', key: 'H' },
  text: { icon: 'type', words: 'board.tool.text', key: 'T' },
  draw: { icon: 'pencil', words: 'board.tool.draw', key: 'D' },
  arrow: { icon: 'move-up-right', words: 'board.tool.arrow', key: 'A' },
  frame: { icon: 'frame', words: 'board.tool.group', key: 'F' },
  eraser: { icon: 'eraser', words: 'board.tool.eraser', key: 'E' },
  laser: { icon: 'circle-dot', words: 'board.tool.laser', key: 'K' },
}

export function Tools(props: { canvas: Canvas }) {
  const { session } = useBoard()
  const may = useMay()
  const tools = (): readonly ToolName[] => (session.editable() && may('drawing.edit') ? STAFF_TOOLS : PARTICIPANT_TOOLS)
  return (
    <div class={styles.tools} role="toolbar" aria-label={t('board.tools')} aria-orientation="vertical" onKeyDown={moveByArrows}>
      <For each={tools()}>
        {(tool) => (
          <IconButton
            icon={LOOKS[tool].icon}
            label={t(LOOKS[tool].words)}
            shortcut={LOOKS[tool].key}
            tooltip="right"
            pressed={props.canvas.tool() === tool}
            onClick={() => props.canvas.chooseTool(tool)}
          />
        )}
      </For>
      <Show when={session.editable() && may('drawing.edit')}>
        <PictureButton canvas={props.canvas} />
      </Show>
      <Show when={session.editable()}>
        <hr />
        <IconButton icon="undo-2" label={t('common.undo')} shortcut="Control+Z" tooltip="right" disabled={!props.canvas.canUndo()} onClick={() => props.canvas.undo()} />
        <IconButton icon="redo-2" label={t('common.redo')} shortcut="Control+Shift+Z" tooltip="right" disabled={!props.canvas.canRedo()} onClick={() => props.canvas.redo()} />
      </Show>
    </div>
  )
}
