/** What one must press stands at the foot of a face: it says how far it reaches up, and messages that pass stay above it. */
import { onCleanup } from 'solid-js'

const standing = new Map<HTMLElement, number>()
const tell = () => document.documentElement.style.setProperty('--foot', `${Math.max(0, ...standing.values())}px`)

/** As a `ref`, inside a component. */
export function atFoot(element: HTMLElement): void {
  const measure = () => {
    const { top, height } = element.getBoundingClientRect()
    standing.set(element, height > 0 ? innerHeight - top : 0)
    tell()
  }
  const sizes = new ResizeObserver(measure)
  sizes.observe(element)
  window.addEventListener('resize', measure)
  onCleanup(() => {
    sizes.disconnect()
    window.removeEventListener('resize', measure)
    standing.delete(element)
    tell()
  })
}
