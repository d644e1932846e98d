/** What the dialogs of paper need to know of a workshop; the same on every face. */
import type { ZoneName } from './columns.ts'

export interface PaperPlace {
  boardId: string
  /** in the order in which one chooses among them */
  zones: readonly ZoneName[]
  /** everybody writes in silence: notes wait for the reveal */
  hidden: boolean
  /** whom one may write for; nobody where nobody has a name */
  members: readonly { id: string; name: string }[]
}
export type PaperKind = 'lines' | 'behalf'
