/** What runs inside the page under measurement. Each function is sent there as text, so it stands alone. */

/** Milliseconds since 1970, with fractions; null until it has happened. */
export interface Milestones {
  /** the canvas' element is in the page */
  mounted: number | null
  firstNote: number | null
  allNotes: number | null
}
export interface Probe {
  milestones: Milestones
  /** when binary messages of some size came in */
  arrivals: number[]
}
declare global {
  interface Window {
    probe: Probe
  }
}

/** Installed before anything of the page runs: looks at every frame what is on the screen, until all is there. */
export function install(expected: number): void {
  const LARGE_BYTES = 2000
  const now = () => performance.timeOrigin + performance.now()
  const milestones: Milestones = { mounted: null, firstNote: null, allNotes: null }
  const arrivals: number[] = []
  window.probe = { milestones, arrivals }
  /** notes of the picture that stands for them from far away; undefined near by */
  const pictured = () => document.querySelector<HTMLElement>('.sam-far-notes')?.dataset.notes
  const anyNote = () => (pictured() ?? '0') !== '0' || document.querySelector('.sam-note') !== null
  /** only what is in the window is an element; the canvas says itself when everything is in */
  const all = () => document.querySelector('.tl-container')?.ariaBusy === 'false' && Number(pictured() ?? expected) >= expected && anyNote()
  /** Asked before a frame is painted, a message comes right after it; the next frame may be held up by other work. */
  const afterPaint = (run: () => void) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = run
    port2.postMessage(null)
  }
  const look = () => {
    milestones.mounted ??= document.querySelector('.tl-container') ? now() : null
    if (milestones.firstNote === null && anyNote()) afterPaint(() => (milestones.firstNote ??= now()))
    if (all()) return afterPaint(() => (milestones.allNotes = now()))
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
  window.WebSocket = class extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols)
      this.addEventListener('message', ({ data }) => {
        if (data instanceof ArrayBuffer && data.byteLength > LARGE_BYTES) arrivals.push(now())
      })
    }
  }
}

/** Moves the board under the wheel, there and back, one step a frame. @returns milliseconds of each frame */
export async function pan(frames: number): Promise<number[]> {
  const STEP = 20
  const canvas = document.querySelector('.tl-canvas') as HTMLElement
  const { left, top, width, height } = canvas.getBoundingClientRect()
  const at = { clientX: left + width / 2, clientY: top + height / 2, bubbles: true, cancelable: true }
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
  const times: number[] = []
  let last = await frame()
  for (let i = 0; i < frames; i++) {
    canvas.dispatchEvent(new WheelEvent('wheel', { ...at, deltaX: i < frames / 2 ? STEP : -STEP }))
    const next = await frame()
    times.push(next - last)
    last = next
  }
  return times
}

/** @returns when all `ids` had moved, or the picture of them from far away, and that was painted; milliseconds since 1970 */
export async function paintedMove(ids: string[]): Promise<number> {
  const CORNER = { width: 256, height: 32 }
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
  const picture = document.querySelector<HTMLCanvasElement>('.sam-far-notes')
  const placesOf = () => ids.map((id) => document.querySelector<HTMLElement>(`[data-shape-id="${id}"]`)?.style.transform ?? '')
  /** the upper left corner: there the first notes lie, and all of them are drawn at once */
  const pixelsOf = (canvas: HTMLCanvasElement) => {
    const { data } = (canvas.getContext('2d') as CanvasRenderingContext2D).getImageData(0, 0, CORNER.width, CORNER.height)
    return [data.join()]
  }
  const look = (): string[] => (picture ? pixelsOf(picture) : placesOf())
  const before = look()
  window.probe.arrivals.length = 0
  while (look().some((seen, i) => seen === before[i])) await frame()
  // an element is looked at in the frame that will paint it; the picture is drawn after this look, so that one is seen a frame later
  if (!picture) await frame()
  return performance.timeOrigin + performance.now()
}
