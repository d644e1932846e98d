/** Everybody writes for themselves, on every face; nobody reads anybody else's. */
import { expect } from 'vitest'
import { tabTo } from '#tests/helpers/keyboard.ts'
import { type Evening, PATIENT, type Seat } from './evening.ts'
import { expectHeard, expectSilence } from './heard.ts'
import { notesOf } from './ideas.ts'
import { phaseTitle, stepOn } from './lead.ts'

export async function writeInSilence(evening: Evening): Promise<void> {
  const { say, ideas } = evening
  await stepOn(evening, 'next', evening.workshop.programme[1]?.title)
  await stepOn(evening, 'next', phaseTitle(evening, 'stille'))
  await evening.at('ayse').page.getByLabel(say('phone.field')).waitFor()
  await Promise.all([
    byPhone(evening, 'ayse', ideas.supper),
    byPhone(evening, 'samir', ideas.arabic),
    byPhone(evening, 'cem', ideas.ugly),
    onShelf(evening, 'anna', ideas.repair),
    onShelf(evening, 'niels', ideas.night),
    byKeyboard(evening, ideas.knitting),
  ])
  await evening.at('wall').page.getByText('6', { exact: true }).waitFor()
  for (const { page } of evening.all('leader', 'anna', 'niels', 'wall')) expect(await page.locator('.tl-shape[data-shape-type="note"]').count()).toBe(0)
  await expectHeard(evening, new RegExp(ideas.knitting), new RegExp(say('mine.private')))
  await expectSilence(evening, ...notesOf(ideas).filter((text) => text !== ideas.knitting))
  await evening.look('2-silent', 'wall', 'anna', 'bodil', 'samir')
}

async function byPhone(evening: Evening, seat: Seat, text: string): Promise<void> {
  const { say } = evening
  const { page } = evening.at(seat)
  await page.getByLabel(say('phone.field')).fill(text)
  await page.getByRole('button', { name: say('phone.save') }).click()
  await page.getByRole('article').filter({ hasText: text }).getByText(say('phone.private')).waitFor(PATIENT)
}
async function onShelf(evening: Evening, seat: Seat, text: string): Promise<void> {
  const { say } = evening
  const { page } = evening.at(seat)
  await page.getByRole('textbox', { name: say('mine.text') }).fill(text)
  await page.getByRole('button', { name: say('mine.save') }).click()
  await page.getByRole('complementary').getByRole('article').filter({ hasText: text }).getByText(say('mine.private')).waitFor(PATIENT)
}
async function byKeyboard(evening: Evening, text: string): Promise<void> {
  const { say, workshop } = evening
  const { page } = evening.at('bodil')
  await tabTo(page, page.getByRole('button', { name: say('list.newNoteIn', { zone: workshop.zones[0]?.title ?? '' }), exact: true }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByLabel(say('list.text')))
  await page.keyboard.type(text)
  await tabTo(page, page.getByRole('button', { name: say('mine.save') }))
  await page.keyboard.press('Enter')
  await page.getByRole('article').filter({ hasText: text }).getByText(say('mine.private')).waitFor(PATIENT)
}
