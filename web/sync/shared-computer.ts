/** A borrowed computer: whoever said so when joining leaves nothing behind on it. The tab remembers, the device does not. */
const SHARED = 'samtavle.shared'

export const onSharedComputer = (): boolean => globalThis.sessionStorage?.getItem(SHARED) === '1'
