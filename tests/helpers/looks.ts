/** What a machine can see of a screen's looks: axe, sideways scrolling, things outside the screen, cut words, small targets. */
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { settled } from './browser.ts'

/** The canvas draws its own world; what is inside is judged by other tests. */
const CANVAS = '.tl-container'

/** @returns one line for each serious or critical finding of axe, outside the canvas itself */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async (canvas) => {
    const run = (window as unknown as { axe: typeof axe }).axe.run
    const context = document.querySelector(canvas) ? { exclude: [[canvas]] } : document
    const { violations } = await run(context as never, { resultTypes: ['violations'] })
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`))
  }, CANVAS)
}

/** @returns one line for each thing that is wrong to look at */
export async function layoutFaults(page: Page): Promise<string[]> {
  await settled(page)
  return page.evaluate((canvas) => {
    const faults: string[] = []
    const width = document.documentElement.clientWidth
    const nameOf = (element: Element) => `${element.tagName.toLowerCase()}.${String(element.className).split(' ')[0]} "${(element.textContent ?? '').trim().slice(0, 30)}"`
    const scrolls = (element: Element | null): boolean => {
      for (let at = element; at && at !== document.body; at = at.parentElement)
        if (/auto|scroll/.test(getComputedStyle(at).overflowX) && at.scrollWidth > at.clientWidth) return true
      return false
    }
    /** read aloud, not seen: one pixel, or clipped away */
    const unseen = (element: Element): boolean => {
      const { width: w, height: h } = element.getBoundingClientRect()
      const style = getComputedStyle(element)
      return w <= 1 || h <= 1 || style.visibility === 'hidden' || style.clipPath !== 'none' || element.closest('[inert], [aria-hidden="true"]') !== null
    }
    if (document.documentElement.scrollWidth > width) faults.push(`scrolls sideways: ${document.documentElement.scrollWidth} > ${width}`)
    for (const element of document.body.querySelectorAll('h1, h2, h3, p, a, button, input, textarea, select, label, li, legend, img, svg')) {
      if (element.closest(canvas) || unseen(element) || (element.tagName !== 'svg' && element.closest('svg'))) continue
      const box = element.getBoundingClientRect()
      // the skip link waits above the screen
      if (box.bottom < 0) continue
      if ((box.right > width + 1 || box.left < -1) && !scrolls(element)) faults.push(`outside the screen: ${nameOf(element)} ${Math.round(box.left)}–${Math.round(box.right)}`)
      const { overflowX, overflowY, webkitLineClamp } = getComputedStyle(element)
      const words = (element.textContent ?? '').trim() !== '' && !['SELECT', 'TEXTAREA', 'INPUT', 'svg'].includes(element.tagName)
      if (words && overflowX !== 'auto' && element.scrollWidth > element.clientWidth + 2 && element.clientWidth > 0 && getComputedStyle(element).display !== 'inline')
        faults.push(`cut or spilling text: ${nameOf(element)} ${element.scrollWidth} > ${element.clientWidth}`)
      if (words && overflowY === 'hidden' && webkitLineClamp === 'none' && element.scrollHeight > element.clientHeight + 3) faults.push(`text cut below: ${nameOf(element)}`)
    }
    for (const element of document.body.querySelectorAll('button, [role="button"], [role="menuitem"], select')) {
      if (element.closest(canvas) || unseen(element)) continue
      const { width: w, height: h } = element.getBoundingClientRect()
      if (w < 43.5 || h < 43.5) faults.push(`small target: ${nameOf(element)} ${Math.round(w)} × ${Math.round(h)}`)
    }
    return [...new Set(faults)]
  }, CANVAS)
}
