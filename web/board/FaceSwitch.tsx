/** The faces of one board: the canvas, the list that can do the same, and for facilitators the wall. */
import { Show } from 'solid-js'
import { rememberFace } from '#web/face.ts'
import { t } from '#web/i18n.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { useBoard, useMay } from './context.ts'
import styles from './FaceSwitch.module.css'

export function FaceSwitch() {
  const { workshop, live } = useBoard()
  const may = useMay()
  const path = () => `/w/${workshop().id}`
  return (
    <nav class={styles.faces} aria-label={t('board.faces')}>
      <Show when={live.role() !== 'viewer' && !live.archived()}>
        <a class={styles.write} href={`${path()}/phone`} onClick={() => rememberFace('phone')}>
          <Icon name="pencil-line" />
          <span>{t('board.face.phone')}</span>
        </a>
      </Show>
      <a class={styles.here} href={`${path()}/canvas`} aria-current="page">
        <Icon name="layout-dashboard" />
        <span>{t('board.face.canvas')}</span>
      </a>
      <a href={`${path()}/list`} onClick={() => rememberFace('list')}>
        <Icon name="list" />
        <span>{t('board.face.list')}</span>
      </a>
      <Show when={may('workshop.facilitate')}>
        <a class={styles.wall} href={`${path()}/wall`}>
          <Icon name="presentation" />
          <span>{t('wall.face')}</span>
        </a>
      </Show>
    </nav>
  )
}
