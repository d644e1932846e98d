/** A break, and two rounds of dots: in secret, counted in front of everybody, and once more among the best. */
import type { Locator } from 'playwright-core'
import { expect } from 'vitest'
import { tabTo } from '#tests/helpers/keyboard.ts'
import { type Evening, PATIENT, type Seat } from './evening.ts'
import { expectHeard } from './heard.ts'
import { dialogOf, phaseTitle, stepOn } from './lead.ts'

export async function takeABreak(evening: Evening): Promise<void> {
  await stepOn(evening, 'next', phaseTitle(evening, 'pause'))
  await evening
    .at('wall')
    .page.getByText(evening.say('wall.backAt', { time: '' }).trim())
    .waitFor(PATIENT)
  await evening.look('6-break', 'wall', 'cem', 'anna')
}

export async function firstRound(evening: Evening): Promise<void> {
  const { say, ideas } = evening
  await stepOn(evening, 'next', phaseTitle(evening, 'prikker'))
  const leader = evening.at('leader').page
  await leader.getByRole('button', { name: say('votes.newRound') }).click()
  await dialogOf(evening)
    .getByText(say('votes.aboutCount', { n: 5 }))
    .waitFor()
  await evening.look('7-open', 'leader')
  await dialogOf(evening)
    .getByRole('button', { name: say('votes.openNow') })
    .click()
  await dialogOf(evening).waitFor({ state: 'hidden' })
  await Promise.all([
    dot(evening, 'ayse', ideas.supper).then(() => dot(evening, 'ayse', ideas.repair)),
    dot(evening, 'samir', ideas.supper).then(() => dot(evening, 'samir', ideas.night)),
    dot(evening, 'cem', ideas.repair),
    dot(evening, 'bodil', ideas.supper),
  ])
  await evening.at('wall').page.getByText('4', { exact: true }).first().waitFor(PATIENT)
  await expectHeard(evening, new RegExp(`^button ".*${ideas.supper}.*" \\[pressed\\]`))
  await evening.look('8-vote', 'ayse', 'bodil', 'wall', 'anna')
  await finish(evening)
  await close(evening, 4)
  await onWall(evening, ideas.supper, '3')
  await expectHeard(evening, new RegExp(say('votes.counted', { n: 6, turnout: 4, eligible: ELIGIBLE })))
  await evening.at('wall').page.reload()
  await onWall(evening, ideas.supper, '3')
  await evening.look('9-result', 'leader', 'wall', 'samir', 'bodil')
}

export async function secondRound(evening: Evening): Promise<void> {
  const { say, ideas } = evening
  await dialogOf(evening)
    .getByRole('button', { name: say('votes.less', { what: say('votes.againHowMany') }) })
    .click()
  await dialogOf(evening)
    .getByRole('button', { name: say('votes.againAmong', { n: 2 }) })
    .click()
  await dialogOf(evening).waitFor({ state: 'hidden' })
  await dot(evening, 'samir', ideas.repair)
  expect(await dotOn(evening, 'samir', ideas.knitting).count()).toBe(0)
  await dot(evening, 'cem', ideas.repair)
  await dot(evening, 'bodil', ideas.repair)
  await evening.look('A-second', 'samir', 'bodil')
  await close(evening, 3)
  await onWall(evening, ideas.repair, '3')
  await expectHeard(evening, new RegExp(say('votes.counted', { n: 3, turnout: 3, eligible: ELIGIBLE })))
  await evening.look('B-second-result', 'wall', 'cem')
  await evening.at('leader').page.keyboard.press('Escape')
  await dialogOf(evening).waitFor({ state: 'hidden' })
}

/** six people, and who leads */
const ELIGIBLE = 7
const dotOn = (evening: Evening, seat: Seat, text: string): Locator =>
  evening
    .at(seat)
    .page.getByRole('button', { name: new RegExp(`^${evening.say('votes.dotOn', { name: '' }).trim()}.*${text}`) })
    .first()

async function dot(evening: Evening, seat: Seat, text: string): Promise<void> {
  const { page } = evening.at(seat)
  const button = dotOn(evening, seat, text)
  await button.waitFor(PATIENT)
  if (seat === 'bodil') {
    await tabTo(page, button, 200)
    await page.keyboard.press('Space')
  } else await button.click()
  await expect.poll(() => button.getAttribute('aria-pressed'), PATIENT).toBe('true')
}

/** Ayşe has placed hers and says so. */
async function finish(evening: Evening): Promise<void> {
  const { say } = evening
  const { page } = evening.at('ayse')
  await page.getByRole('button', { name: say('votes.doneShort'), exact: true }).click()
  await page.getByText(say('votes.thanks')).first().waitFor()
  expect(await page.getByText(say('phone.locked')).count()).toBe(0)
}

/** Closed and counted, twice asked; then the ranking stands open. */
async function close(evening: Evening, turnout: number): Promise<void> {
  const { say } = evening
  await evening
    .at('leader')
    .page.getByRole('button', { name: new RegExp(say('votes.manage', { turnout, eligible: ELIGIBLE })) })
    .click()
  await dialogOf(evening)
    .getByRole('button', { name: say('votes.count') })
    .click()
  await dialogOf(evening).getByText(say('votes.closeHelp'), { exact: false }).waitFor(PATIENT)
  await dialogOf(evening)
    .getByRole('button', { name: say('votes.count') })
    .click()
  await dialogOf(evening)
    .getByText(say('votes.again'), { exact: true })
    .or(dialogOf(evening).getByText(say('votes.another'), { exact: true }))
    .first()
    .waitFor(PATIENT)
}
const onWall = (evening: Evening, text: string, dots: string): Promise<void> =>
  evening.at('wall').page.getByRole('listitem').filter({ hasText: text }).getByText(dots, { exact: true }).waitFor(PATIENT)
