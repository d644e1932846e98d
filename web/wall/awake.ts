/** Keeps the screen on while the wall is shown. A browser takes the lock away when the tab is hidden, so it is asked for again. */
import { onCleanup } from 'solid-js'

/** Call under a Solid owner. Where the browser cannot do it, nothing happens: the computer's own setting decides. */
export function stayAwake(): void {
  if (!('wakeLock' in navigator)) return
  let held: WakeLockSentinel | undefined
  let ended = false
  const ask = async () => {
    if (ended || document.visibilityState !== 'visible' || (held && !held.released)) return
    const lock = await navigator.wakeLock.request('screen').catch(() => undefined)
    if (ended) return void lock?.release()
    held = lock
  }
  const onVisible = () => void ask()
  document.addEventListener('visibilitychange', onVisible)
  // a flat battery or an energy saver may take it too
  const again = setInterval(onVisible, 30_000)
  onVisible()
  onCleanup(() => {
    ended = true
    clearInterval(again)
    document.removeEventListener('visibilitychange', onVisible)
    void held?.release()
  })
}
