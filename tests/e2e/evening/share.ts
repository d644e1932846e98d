/** They see each other's notes: the reveal, a group made on a phone, something ugly that goes, and a question under a note. */
import { expect } from 'vitest'
import type { Outline } from '#shared/boards.ts'
import { tabTo } from '#tests/helpers/keyboard.ts'
import { noteOnCanvas, notesDrawn } from '../steps.ts'
import { type Evening, PATIENT } from './evening.ts'
import { expectHeard, expectSilence } from './heard.ts'
import { dialogOf, phaseTitle, stepOn } from './lead.ts'

export async function reveal(evening: Evening): Promise<void> {
  const { say, ideas } = evening
  await evening
    .at('leader')
    .page.getByRole('button', { name: say('reveal.show', { n: 6 }) })
    .click()
  await dialogOf(evening)
    .getByRole('button', { name: say('reveal.show', { n: 6 }) })
    .click()
  for (const { page } of evening.all('leader', 'anna', 'niels')) await noteOnCanvas(page, ideas.supper).waitFor(PATIENT)
  await onWall(evening, ideas.supper)
  await expectHeard(evening, new RegExp(ideas.arabic))
  // a wall that was off meanwhile comes back to where the room is
  await evening.at('wall').page.reload()
  await onWall(evening, ideas.supper)
  await evening.look('3-revealed', 'leader', 'wall', 'bodil')
}

/** From far away notes are one picture. */
async function onWall(evening: Evening, text: string): Promise<void> {
  const { page } = evening.at('wall')
  await noteOnCanvas(page, text).waitFor({ state: 'attached', ...PATIENT })
  await notesDrawn(page)
}

export async function shareAndGroup(evening: Evening): Promise<void> {
  const { ideas } = evening
  await stepOn(evening, 'next', phaseTitle(evening, 'del'))
  await groupOnPhone(evening)
  await hideUgly(evening)
  await expectHeard(evening, new RegExp(`^heading ".*${ideas.group}.*" \\[level=3\\]`), new RegExp(ideas.supper))
  await expectSilence(evening, ideas.ugly)
  await evening.look('4-grouped', 'leader', 'samir', 'bodil')
  await ask(evening)
  await evening.look('5-talk', 'anna', 'bodil')
}

/** Samir puts the supper into a group of its own, with his thumb. */
async function groupOnPhone(evening: Evening): Promise<void> {
  const { say, ideas } = evening
  const { page } = evening.at('samir')
  await page.getByRole('button', { name: say('phoneBoard.open') }).tap()
  const row = page.getByRole('main').getByRole('listitem').filter({ hasText: ideas.supper })
  await row.getByRole('button', { name: new RegExp(say('phoneBoard.move')) }).tap()
  const sheet = page.getByRole('dialog', { name: say('phoneBoard.moveTitle') })
  await sheet.getByLabel(say('phoneBoard.newName')).fill(ideas.group)
  await sheet.getByRole('button', { name: say('phoneBoard.make') }).tap()
  await page
    .getByRole('region', { name: new RegExp(ideas.group) })
    .getByText(ideas.supper)
    .waitFor(PATIENT)
  const groups = async () => (await evening.karen.must<Outline>('GET', `/api/boards/${evening.boardId}/outline`)).zones.flatMap((zone) => zone.groups)
  await expect.poll(async () => (await groups()).map((group) => [group.title, ...group.notes.map(({ text }) => text)]), PATIENT).toEqual([[ideas.group, ideas.supper]])
}

async function hideUgly(evening: Evening): Promise<void> {
  const { say, ideas } = evening
  const { page } = evening.at('leader')
  await noteOnCanvas(page, ideas.ugly).click({ button: 'right' })
  await page.getByRole('menuitem', { name: say('moderation.hideNotes', { n: 1 }) }).click()
  for (const screen of evening.all('anna', 'wall')) await noteOnCanvas(screen.page, ideas.ugly).waitFor({ state: 'detached', ...PATIENT })
  await expect.poll(() => evening.at('bodil').page.locator('[id^=note-]').filter({ hasText: ideas.ugly }).count(), PATIENT).toBe(0)
  await expect.poll(() => evening.at('samir').page.getByRole('main').getByText(ideas.ugly).count(), PATIENT).toBe(0)
  await page.getByText(say('moderation.hiddenNotes', { n: 1 })).waitFor()
  await evening.at('samir').page.goBack()
}

/** Bodil asks by keyboard, Anna reads it on the canvas. */
async function ask(evening: Evening): Promise<void> {
  const { say, ideas } = evening
  const { page } = evening.at('bodil')
  const row = page.locator('[id^=note-]').filter({ hasText: ideas.supper })
  await tabTo(page, row.getByRole('button', { name: new RegExp(say('comments.title')) }).first(), 200)
  await page.keyboard.press('Enter')
  await tabTo(page, row.getByRole('textbox'))
  await page.keyboard.type(ideas.question)
  await page.keyboard.press('Control+Enter')
  const anna = evening.at('anna').page
  await noteOnCanvas(anna, ideas.supper).locator('.sam-note__comments').click()
  await anna
    .getByRole('complementary', { name: say('comments.title') })
    .getByText(ideas.question, { exact: true })
    .waitFor(PATIENT)
  await expectHeard(evening, new RegExp(ideas.supper), new RegExp(ideas.question.replace('?', '\\?')))
}
