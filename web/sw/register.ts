/** Brings the service worker in. Without one (plain http on a network, an old browser) everything works but opening without network. */

const WIDE = '(min-width: 700px)'
interface Saving {
  connection?: { saveData?: boolean }
}

/** What this page loaded before the worker watched it; and the canvas, ahead of time, where it is likely to be opened. */
function handOver(worker: ServiceWorker): void {
  const loaded = performance.getEntriesByType('resource').flatMap(({ name }) => (name.startsWith(`${location.origin}/assets/`) ? [new URL(name).pathname] : []))
  const canvas = matchMedia(WIDE).matches && (navigator as Saving).connection?.saveData !== true
  worker.postMessage({ loaded, canvas })
}

/** Call once when the page has started. */
export async function registerServiceWorker(): Promise<void> {
  const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer }
  if (!serviceWorker) return
  try {
    await serviceWorker.register('/sw.js', { updateViaCache: 'none' })
    const { active } = await serviceWorker.ready
    // at the first visit: what is loaded before the worker watches is told to it, the rest it sees
    if (!serviceWorker.controller) await new Promise((resolve) => serviceWorker.addEventListener('controllerchange', resolve, { once: true }))
    if (active) handOver(active)
  } catch {
    // a private window may refuse; the page itself does not need it
  }
}
