/** People arrive: by the camera, by keyboard, by the link; and the welcome begins. */
import { tabTo } from '#tests/helpers/keyboard.ts'
import { scan } from '../steps.ts'
import type { Evening } from './evening.ts'
import { expectHeard } from './heard.ts'
import { stepOn } from './lead.ts'

export async function arrive(evening: Evening): Promise<void> {
  const { say, workshop, karen } = evening
  const wall = await evening.sit('wall', 'laptop', `/w/${workshop.id}/wall`, karen)
  await wall.page.setViewportSize({ width: 1920, height: 1080 })
  await wall.page.getByRole('img', { name: /QR/ }).waitFor()
  await byTheWall(evening)
  await byKeyboard(evening)
  await evening.sit('leader', 'laptop', `/w/${workshop.id}/canvas`, karen)
  await evening.guest('samir', 'phone', 'phone', 'Samir')
  await evening.guest('cem', 'phone', 'phone', 'Cem')
  await evening.guest('anna', 'laptop', 'canvas', 'Anna')
  await evening.guest('niels', 'laptop', 'canvas', 'Niels')
  for (const { page } of evening.all('leader', 'anna', 'niels')) await page.locator('.tl-canvas').waitFor()
  await expectHeard(evening, `navigation "${say('list.toc')}"`, `heading "${workshop.question}" [level=1]`, `heading "${workshop.zones[0]?.title}" [level=2]`)
  await evening.look('0-door', 'wall', 'ayse', 'bodil')
  await stepOn(evening, 'start')
  await evening
    .at('ayse')
    .page.getByRole('heading', { name: say('facilitation.lookUp') })
    .waitFor()
  await evening.look('1-welcome', 'ayse', 'leader')
}

/** The camera reads the wall; a name, and in. */
async function byTheWall(evening: Evening): Promise<void> {
  const { say } = evening
  const { page } = await evening.sit('ayse', 'phone', new URL(await scan(evening.at('wall').page.getByRole('img', { name: /QR/ }))).pathname)
  await page.getByLabel(say('join.name')).fill('Ayşe')
  await page.getByRole('button', { name: say('join.enter') }).click()
  await page.waitForURL(/\/phone$/)
}

/** Without a mouse: through the door, and to the list. */
async function byKeyboard(evening: Evening): Promise<void> {
  const { say, workshop } = evening
  const { page } = await evening.sit('bodil', 'laptop', new URL(evening.link).pathname)
  await tabTo(page, page.getByLabel(say('join.name')))
  await page.keyboard.type('Bodil')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/w\/[^/]+\/\w+$/)
  await page.goto(`/w/${workshop.id}/list`)
  await page.getByRole('heading', { level: 2 }).first().waitFor()
}
