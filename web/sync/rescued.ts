/**
 * Words that a person wrote and the server did not store, kept for them in the tab's own memory: they are still there after the page has
 * loaded anew, and gone with the tab.
 */

/** `sessionStorage` in a browser. */
export type TabMemory = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** @param of the document they were written in, or the workshop that lets this person in no more */
const rescueKey = (of: string) => `samtavle.rescue.${of}`

export function readRescue(memory: TabMemory, of: string): string[] {
  const stored: unknown = JSON.parse(memory.getItem(rescueKey(of)) ?? '[]')
  return Array.isArray(stored) ? stored.filter((text) => typeof text === 'string') : []
}

export function keepRescue(memory: TabMemory, of: string, texts: readonly string[]): void {
  const all = [...new Set([...readRescue(memory, of), ...texts])]
  // somebody goes on writing: the longest has what came before it
  const whole = all.filter((text) => !all.some((other) => other !== text && other.startsWith(text)))
  if (whole.length > 0) memory.setItem(rescueKey(of), JSON.stringify(whole))
}

export const dropRescue = (memory: TabMemory, of: string): void => memory.removeItem(rescueKey(of))
