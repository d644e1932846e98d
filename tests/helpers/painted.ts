/** When notes are on a canvas that only watches: from the moment the room was told to the frame in which all of them stand there. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

export interface Painted {
  /** milliseconds since 1970, on the browser's clock */
  first: number
  all: number
  longestFrame: number
}

/** The whole board is in sight. A key that comes before the board is ready is nobody's: it is pressed until it has worked. */
export async function seeWholeBoard(page: Page): Promise<void> {
  const zones = page.locator('.tl-shape[data-shape-type="frame"]')
  await page.locator('.tl-canvas').waitFor()
  await zones.first().waitFor({ state: 'attached' })
  await expect
    .poll(async () => {
      await page.keyboard.press('Shift+1')
      await page.waitForTimeout(500)
      return (await Promise.all((await zones.all()).map((zone) => zone.isVisible()))).every(Boolean)
    })
    .toBe(true)
}

/** Resolves when so many notes are drawn. */
export const painted = (page: Page, notes: number): Promise<Painted> =>
  page.evaluate(
    (wanted) =>
      new Promise<Painted>((resolve) => {
        const seen: Painted = { first: 0, all: 0, longestFrame: 0 }
        let last = performance.now()
        const look = () => {
          const now = performance.now()
          const far = document.querySelector<HTMLElement>('.sam-far-notes')?.dataset.notes
          const count = Number(far ?? document.querySelectorAll('.tl-shape[data-shape-type="note"]').length)
          if (count > 0 && !seen.first) seen.first = performance.timeOrigin + now
          if (seen.first) seen.longestFrame = Math.max(seen.longestFrame, now - last)
          last = now
          if (count < wanted) return void requestAnimationFrame(look)
          seen.all = performance.timeOrigin + now
          resolve(seen)
        }
        look()
      }),
    notes,
  )
