/** Writing in a draft of forty pages beside a board of nearly five thousand notes: from the key to the letter on the screen. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Block } from '#shared/draft/content.ts'
import { appendBlocks, sectionOf } from '#shared/draft/layout.ts'
import type { DraftAnswer, DraftOpened } from '#shared/drafts.ts'
import { putNote } from '#tests/helpers/board.ts'
import { openBrowser, openScreen } from '#tests/helpers/browser.ts'
import { librarian } from '#tests/helpers/person.ts'
import { startWorld, type World } from '#tests/helpers/world.ts'

const NOTES = 4_900
const PAGES = 40
/** letters on a page */
const PAGE = 2_600
const KEYS = 200
const SENTENCE = 'Biblioteket åbner døren for naboer, der ikke kender hinanden endnu, og lader dem selv bestemme. '
/** alone on a machine it is the 50 ms that are promised; here it is a ceiling */
const CEILING_MS = Number(process.env.SAMTAVLE_TYPING_MS ?? 500)

let world: World
let browser: Browser
beforeAll(async () => {
  world = await startWorld()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await world?.close()
})

async function fillBoard(boardId: string): Promise<void> {
  for (let from = 1; from <= NOTES; from += 350)
    await world.server.deps.rooms.edit(boardId, ({ records }) => {
      for (let n = from; n < from + 350 && n <= NOTES; n++)
        putNote(records, {
          id: `n${n}`,
          text: `Seddel ${n}: naboerne vil hellere lave noget sammen hver ${n % 31}. torsdag`,
          x: (n % 70) * 210,
          y: Math.floor(n / 70) * 210,
          meta: { n },
        })
    })
}
/** @returns the sections that were filled */
async function fillDraft(draftId: string, sections: readonly string[]): Promise<void> {
  const each = Math.ceil((PAGES * PAGE) / sections.length / (SENTENCE.length * 6))
  for (const section of sections)
    await world.server.deps.rooms.edit(draftId, ({ doc }) => {
      const blocks = Array.from(
        { length: each },
        (_, at): Block => ({
          type: 'paragraph',
          content: [
            { type: 'text', text: SENTENCE.repeat(6) },
            { type: 'source', kind: 'note', id: `n${at + 1}` },
          ],
        }),
      )
      appendBlocks(sectionOf(doc, section), blocks)
    })
}

/** Milliseconds of each key until the frame that shows its letter has been drawn. */
const watchKeys = (page: Page) =>
  page.evaluate(() => {
    const times: number[] = []
    ;(window as unknown as { keyTimes: number[] }).keyTimes = times
    const drawn = new MessageChannel()
    const pressed: number[] = []
    drawn.port1.onmessage = () => {
      for (const at of pressed.splice(0)) times.push(performance.now() - at)
    }
    const press = (event: KeyboardEvent) => {
      pressed.push(event.timeStamp)
      requestAnimationFrame(() => drawn.port2.postMessage(undefined))
    }
    document.addEventListener('keydown', press, { capture: true })
  })

it('a letter is on the screen as soon as anybody notices', async () => {
  const { karen, workshop, boardId } = await librarian(() => world.url, 'udviklingspuljen-2019')
  await fillBoard(boardId)
  const { documentId } = await karen.must<DraftOpened>('POST', `/api/workshops/${workshop.id}/draft`, {})
  const { form } = await karen.must<DraftAnswer>('GET', `/api/workshops/${workshop.id}/draft`)
  const sections = (form?.sections ?? []).filter(({ type }) => type === 'text').map(({ id }) => id)
  await fillDraft(documentId, sections)
  const { page, close, errors } = await openScreen(browser, { device: 'laptop', url: world.url, person: karen })
  await page.goto(`/w/${workshop.id}/draft`)
  const field = page.locator('.ProseMirror')
  await field.waitFor()
  await expect.poll(() => field.textContent()).toContain(SENTENCE)
  await field.click()
  await page.keyboard.press('Control+End')
  await watchKeys(page)
  await page.keyboard.type('Naboerne taler sammen om torsdagen. '.repeat(Math.ceil(KEYS / 36)).slice(0, KEYS), { delay: 80 })
  await page.waitForTimeout(500)
  const times = (await page.evaluate(() => (window as unknown as { keyTimes: number[] }).keyTimes)).toSorted((a, b) => a - b)
  const at = (share: number) => Math.round(times[Math.floor(times.length * share)] ?? Number.NaN)
  console.log(`a key to its letter beside ${NOTES} notes and ${PAGES} pages: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms (${times.length} keys)`)
  expect(times).toHaveLength(KEYS)
  expect(at(0.95)).toBeLessThan(CEILING_MS)
  expect(errors).toEqual([])
  await close()
})
