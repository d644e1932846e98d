/** A person without a mouse. */
import type { Locator, Page } from 'playwright-core'

/** Presses Tab until `target` has the focus. @throws Error when it cannot be reached */
export async function tabTo(page: Page, target: Locator, most = 80): Promise<void> {
  await target.first().waitFor({ state: 'attached' })
  for (let i = 0; i < most; i++) {
    if (await target.evaluateAll((elements) => elements.some((element) => element === document.activeElement || element.contains(document.activeElement)))) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`not reached with the Tab key: ${target}`)
}
