/** Close codes of the board socket. 4400–4499 are final (the stock provider does not come back), the others mean "try again". */
export const CLOSE = {
  notSignedIn: 4401,
  noAccess: 4403,
  noSuchBoard: 4404,
  olderEpoch: 4410,
  frameTooLarge: 4413,
  refusedFrame: 4422,
  slowReader: 4508,
  replaced: 4509,
  tooFast: 4529,
  restarting: 1012,
  notReady: 1013,
  failed: 1011,
} as const
export type CloseCode = (typeof CLOSE)[keyof typeof CLOSE]

/** Final: the client must not come back by itself. `replaced` belongs to it: the newer socket of the same page won. */
export const isFinalClose = (code: number): boolean => (code >= 4400 && code < 4500) || code === CLOSE.replaced
