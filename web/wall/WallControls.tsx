/** The wall's few buttons: out of it, full screen, dark. They show themselves to who moves the mouse, and to the keyboard always. */
import { createSignal, onCleanup, Show } from 'solid-js'
import { t } from '#web/i18n.tsx'
import { session } from '#web/session.ts'
import { IconButton } from '#web/ui/IconButton.tsx'
import styles from './Wall.module.css'

const STORED = 'samtavle.wall'
const [isDark, setDark] = createSignal(localStorage.getItem(STORED) === 'dark')
/** Light unless this screen was told otherwise: it reads better in a lit room. */
export const wallIsDark = isDark

function changeTheme(): void {
  setDark(!isDark())
  if (isDark()) localStorage.setItem(STORED, 'dark')
  else localStorage.removeItem(STORED)
}

export function WallControls(props: { id: string }) {
  const [full, setFull] = createSignal(document.fullscreenElement !== null)
  const look = () => setFull(document.fullscreenElement !== null)
  document.addEventListener('fullscreenchange', look)
  onCleanup(() => document.removeEventListener('fullscreenchange', look))
  const change = () => void (full() ? document.exitFullscreen() : document.documentElement.requestFullscreen()).catch(() => undefined)
  return (
    <nav class={styles.controls} aria-label={t('wall.controls')}>
      <IconButton icon="contrast" label={t(isDark() ? 'wall.light' : 'wall.dark')} tooltip="bottom" onClick={changeTheme} />
      <Show when={document.fullscreenEnabled}>
        <IconButton icon="maximize" label={t(full() ? 'wall.notFull' : 'wall.full')} tooltip="bottom" pressed={full()} onClick={change} />
      </Show>
      {/* a guest screen has nowhere else to be */}
      <Show when={session().kind === 'user'}>
        <a class={styles.exit} href={`/w/${props.id}/canvas`}>
          {t('wall.exit')}
        </a>
      </Show>
    </nav>
  )
}
