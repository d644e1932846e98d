/** What the facilitator does from her bar. */
import type { Locator } from 'playwright-core'
import { type Evening, PATIENT } from './evening.ts'

const bar = (evening: Evening): Locator => evening.at('leader').page.getByRole('region', { name: evening.say('facilitation.bar') })

/** One step along the programme, and the bar says so. */
export async function stepOn(evening: Evening, how: 'start' | 'next' | 'finish' = 'next', title?: string): Promise<void> {
  await bar(evening)
    .getByRole('button', { name: evening.say(`facilitation.${how}`), exact: true })
    .press('Enter')
  if (title !== undefined) await bar(evening).getByText(title).first().waitFor(PATIENT)
}
export const phaseTitle = ({ workshop }: Evening, kind: string): string => workshop.programme.find((phase) => phase.kind === kind)?.title ?? ''
/** The dialog that stands open. */
export const dialogOf = (evening: Evening): Locator => evening.at('leader').page.getByRole('dialog')
