/** The browser's side of a line: sockets to our own origin, and news about network and page. */
import type { NetworkListener, SocketLike } from './socket.ts'

/** Sockets always go to the page's own origin, the only one its policy allows. */
export const openOwnSocket = (path: string): SocketLike => new WebSocket(`${location.origin.replace(/^http/, 'ws')}${path}`)

export function onNetwork(listener: NetworkListener): () => void {
  const stop = new AbortController()
  const { signal } = stop
  addEventListener('online', () => listener.back(), { signal })
  addEventListener('offline', () => listener.gone(), { signal })
  addEventListener('pageshow', () => listener.back(), { signal })
  addEventListener('pagehide', () => listener.hide(), { signal })
  addEventListener('beforeunload', (event) => listener.mayLeave() || event.preventDefault(), { signal })
  document.addEventListener('visibilitychange', () => (document.visibilityState === 'visible' ? listener.back() : listener.hide()), { signal })
  return () => stop.abort()
}
