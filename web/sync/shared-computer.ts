/** A borrowed computer: whoever said so when joining leaves nothing behind on it. The tab remembers, the device does not. */
const SHARED = 'samtavle.shared'

export const onSharedComputer = (): boolean => globalThis.sessionStorage?.getItem(SHARED) === '1'

/** Set before the way in: the board must never start keeping something. */
export function setSharedComputer(shared: boolean): void {
  if (shared) sessionStorage.setItem(SHARED, '1')
  else sessionStorage.removeItem(SHARED)
}
