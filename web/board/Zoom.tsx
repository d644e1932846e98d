/** How near one looks, and back to the whole board. */
import { formatPercent } from './percent.ts'
import { t } from '#web/i18n.tsx'
import type { Canvas } from '#web/canvas/types.ts'
import { IconButton } from '#web/ui/IconButton.tsx'
import { moveByArrows } from './toolbarKeys.ts'
import styles from './Zoom.module.css'

export function Zoom(props: { canvas: Canvas }) {
  return (
    <div class={styles.zoom} role="toolbar" aria-label={t('board.zoom')} onKeyDown={moveByArrows}>
      <span class={styles.fine}>
        <IconButton icon="minus" label={t('board.zoomOut')} shortcut="Control+-" tooltip="top" onClick={() => props.canvas.zoomOut()} />
        <output class={styles.level}>{formatPercent(props.canvas.zoom())}</output>
        <IconButton icon="plus" label={t('board.zoomIn')} shortcut="Control++" tooltip="top" onClick={() => props.canvas.zoomIn()} />
      </span>
      <IconButton icon="maximize" label={t('board.zoomFit')} shortcut="Shift+1" tooltip="top" onClick={() => props.canvas.zoomToFit()} />
    </div>
  )
}
