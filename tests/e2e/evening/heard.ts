/** The list by its accessibility tree alone: what somebody hears who does not see the screen. */
import { expect } from 'vitest'
import { type Evening, PATIENT } from './evening.ts'

/** Bodil's page as Playwright tells it, without the addresses of links. */
export async function heard(evening: Evening): Promise<string[]> {
  const tree = await evening.at('bodil').page.locator('body').ariaSnapshot()
  const lines = tree.split('\n').map((line) => line.trim().replace(/^- /, ''))
  // a name with a colon in it stands in quotes
  return lines.filter((line) => !line.startsWith('/url')).map((line) => line.replace(/^'(.*)'(:?)$/, '$1$2'))
}

type Line = string | RegExp
const fits = (line: string, wanted: Line): boolean => (typeof wanted === 'string' ? line === wanted || line === `${wanted}:` : wanted.test(line))

/** The first of `wanted` that is not there, when they are looked for one after the other. */
function missing(lines: readonly string[], wanted: readonly Line[]): Line | undefined {
  let from = 0
  for (const line of wanted) {
    const at = lines.findIndex((one, index) => index >= from && fits(one, line))
    if (at < 0) return line
    from = at + 1
  }
  return undefined
}

/** These lines are heard, in this order, whatever comes between them. @throws Error with all that is heard */
export async function expectHeard(evening: Evening, ...wanted: Line[]): Promise<void> {
  let lines: string[] = []
  const look = async () => {
    lines = await heard(evening)
    return missing(lines, wanted)
  }
  await expect
    .poll(look, PATIENT)
    .toBeUndefined()
    .catch(() => {
      throw new Error(`not heard: ${String(missing(lines, wanted))}\n${lines.join('\n')}`)
    })
}
/** Nothing of this is heard. */
export async function expectSilence(evening: Evening, ...texts: string[]): Promise<void> {
  const tree = (await heard(evening)).join('\n')
  expect(texts.filter((text) => tree.includes(text))).toEqual([])
}
