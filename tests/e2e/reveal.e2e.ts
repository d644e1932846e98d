/** Five hundred notes shown at once, while somebody else watches: how long until they are all on that screen, still and in motion. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it, onTestFailed } from 'vitest'
import { openBrowser, openScreen } from '#tests/helpers/browser.ts'
import { painted, seeWholeBoard } from '#tests/helpers/painted.ts'
import { setSilentStage } from '#tests/helpers/silence.ts'

const NOTES = 500
/** a machine that tests run on does other things too; alone it is the 2 s that are promised */
const CEILING_MS = Number(process.env.SAMTAVLE_REVEAL_MS ?? 20_000)
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

it.each(['reduce', 'no-preference'] as const)('is painted on another canvas (motion: %s)', async (reducedMotion) => {
  const stage = await setSilentStage()
  const { db } = stage.world.server.deps
  const zones = stage.workshop.zones
  const writers = await Promise.all(Array.from({ length: 20 }, (_, at) => stage.guest('participant', `Person ${at}`)))
  await db.transaction().execute(async (trx) => {
    for (let at = 0; at < NOTES; at++)
      await trx
        .insertInto('private_notes')
        .values({
          document_id: stage.boardId,
          id: `nte_reveal_${String(at).padStart(16, '0')}`,
          member_id: writers[at % 20]?.memberId ?? '',
          source: null,
          zone_id: zones[at % zones.length]?.id ?? null,
          text: `Seddel ${at}: et sted at mødes, også om aftenen`,
          color: 'yellow',
          lang: null,
          anon: 0,
          via: 'phone',
          at,
          hidden_at: null,
          request_id: null,
        })
        .execute()
  })
  const screen = await openScreen(browser, { device: 'laptop', url: stage.world.url, person: await stage.guest('participant', 'Ser til') })
  onTestFailed(() => screen.shoot('failed-reveal'))
  const { page } = screen
  await page.emulateMedia({ reducedMotion })
  await page.goto(`/w/${stage.workshop.id}/canvas`)
  await seeWholeBoard(page)
  const watching = painted(page, NOTES)
  const asked = performance.timeOrigin + performance.now()
  expect((await stage.reveal()).notes).toBe(NOTES)
  const answered = performance.timeOrigin + performance.now()
  const { first, all, longestFrame } = await watching
  const ms = (value: number) => `${Math.round(value)} ms`
  console.log(
    `reveal of ${NOTES} (${reducedMotion}): answer ${ms(answered - asked)}; on the other canvas first ${ms(first - answered)}, all ${ms(all - answered)}; longest frame ${ms(longestFrame)}`,
  )
  expect(all - answered).toBeLessThan(CEILING_MS)
  expect([...screen.foreign, ...screen.violations, ...screen.errors]).toEqual([])
  await screen.close()
  await stage.close()
})
