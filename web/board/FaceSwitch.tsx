/** The faces of one board: the canvas, and the list that can do the same. */
import { rememberFace } from '#web/face.ts'
import { t } from '#web/i18n.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { useBoard } from './context.ts'
import styles from './FaceSwitch.module.css'

export function FaceSwitch() {
  const { workshop } = useBoard()
  const path = () => `/w/${workshop().id}`
  return (
    <nav class={styles.faces} aria-label={t('board.faces')}>
      <a class={styles.write} href={`${path()}/phone`} onClick={() => rememberFace('phone')}>
        <Icon name="pencil-line" />
        <span>{t('board.face.phone')}</span>
      </a>
      <a class={styles.here} href={`${path()}/canvas`} aria-current="page">
        <Icon name="layout-dashboard" />
        <span>{t('board.face.canvas')}</span>
      </a>
      <a href={`${path()}/list`} onClick={() => rememberFace('list')}>
        <Icon name="list" />
        <span>{t('board.face.list')}</span>
      </a>
    </nav>
  )
}
