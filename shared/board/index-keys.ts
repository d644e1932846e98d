/**
 * tldraw's fractional index keys: the stacking order of a shape among its siblings, made without tldraw.
 * Only the direction that is needed, above everything else; the random tail keeps two people who add at once apart.
 */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const TAIL = 3
export const FIRST_INDEX = 'a1'

function randomTail(): string {
  const raw = crypto.getRandomValues(new Uint8Array(TAIL))
  // a key may not end in the lowest digit, so the tail holds none
  return [...raw].map((byte) => DIGITS[1 + (byte % (DIGITS.length - 1))]).join('')
}

/** The integer part after `head` + `digits`: `a9` → `aA`, `az` → `b00`. Undefined where it would need tldraw's longer heads. */
function nextInteger(head: string, digits: string): string | undefined {
  for (let at = digits.length - 1; at >= 0; at--) {
    const value = DIGITS.indexOf(digits[at] ?? '')
    if (value < DIGITS.length - 1) return head + digits.slice(0, at) + DIGITS[value + 1] + '0'.repeat(digits.length - 1 - at)
  }
  if (head >= 'y') return undefined
  return String.fromCharCode(head.charCodeAt(0) + 1) + '0'.repeat(digits.length + 1)
}

/** A valid key that sorts above `key`; the first key when there is none. */
export function indexAbove(key?: string): string {
  const head = key?.[0]
  if (key === undefined || head === undefined || head < 'a') return FIRST_INDEX + randomTail()
  const length = head.charCodeAt(0) - 'a'.charCodeAt(0) + 1
  const next = head < 'z' ? nextInteger(head, key.slice(1, 1 + length)) : undefined
  return (next ?? key) + randomTail()
}
