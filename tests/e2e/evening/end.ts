/** The end: looking closer, rounding off, and what becomes of it. */
import { expect } from 'vitest'
import type { Draft } from '#shared/drafts.ts'
import { type Evening, PATIENT } from './evening.ts'
import { notesOf } from './ideas.ts'
import { phaseTitle, stepOn } from './lead.ts'

export async function roundOff(evening: Evening): Promise<void> {
  const { say, ideas, workshop } = evening
  await stepOn(evening, 'next', phaseTitle(evening, 'fordyb'))
  await evening.look('C-closer', 'ayse', 'niels')
  await stepOn(evening, 'next', phaseTitle(evening, 'opsamling'))
  await evening.look('D-wrap-up', 'cem')
  await stepOn(evening, 'finish')
  await evening.at('wall').page.getByText(say('wall.endTitle')).waitFor(PATIENT)
  expect(await evening.notes()).toEqual(
    notesOf(ideas)
      .filter((text) => text !== ideas.ugly)
      .sort(),
  )
  await evening.look('E-end', 'wall', 'samir', 'bodil')
  const { page } = evening.at('leader')
  await page.goto(`/w/${workshop.id}/draft`)
  // what lay in the first zone is material for the section about needs, most dots first
  const { sections } = await evening.karen.must<Draft>('GET', `/api/workshops/${workshop.id}/draft`)
  const section = sections.find(({ id }) => workshop.zones[0]?.sections.includes(id))?.title ?? ''
  await page.getByRole('button', { name: section }).click()
  await page.getByRole('heading', { level: 1, name: section }).waitFor(PATIENT)
  await page.getByText(ideas.repair).first().waitFor(PATIENT)
  expect(await page.getByText(ideas.ugly).count()).toBe(0)
  await evening.look('F-draft', 'leader')
}
