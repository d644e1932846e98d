/** What the end of a socket means for the board on this page. Pure. */
import { CLOSE } from '#shared/sync/close.ts'
import type { StopReason } from './identity.ts'

export type Verdict =
  | { kind: 'again' }
  /** the local document is not the room's any more: keep the unsent words, throw it away, load the page anew */
  | { kind: 'restart' }
  /** the room would not take a frame: as `restart`, but not twice in a row */
  | { kind: 'refused' }
  | { kind: 'stop'; reason: StopReason }

export function verdictOf(code: number): Verdict {
  switch (code) {
    case CLOSE.notSignedIn:
      return { kind: 'stop', reason: 'not-signed-in' }
    case CLOSE.noAccess:
      return { kind: 'stop', reason: 'no-access' }
    case CLOSE.noSuchBoard:
      return { kind: 'stop', reason: 'no-such-board' }
    case CLOSE.replaced:
      return { kind: 'stop', reason: 'replaced' }
    case CLOSE.olderEpoch:
      return { kind: 'restart' }
    case CLOSE.refusedFrame:
    case CLOSE.frameTooLarge:
      return { kind: 'refused' }
  }
  return { kind: 'again' }
}

/** Does the local copy go with it? Who only has to sign in again, or has the board open elsewhere, keeps theirs. */
export const forgetsBoard = (reason: StopReason): boolean => reason !== 'not-signed-in' && reason !== 'replaced'
