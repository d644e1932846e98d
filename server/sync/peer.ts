/** Who is at the other end of a socket, as the upgrade found out. */
import type { Access } from '#db/members.ts'
import type { Locale } from '#shared/accounts.ts'

export interface Peer {
  access: Access
  /** Yjs client id issued to this member for this page load; undefined on a socket without a document (phone) */
  clientId: number | undefined
  /** reads `MESSAGE.packed` */
  unpacks: boolean
  /** is told when the document has changed, without getting it */
  hearsSeq: boolean
  sessionHash: string
  locale: Locale
  /** name as others see it, null: without a name */
  name: string | null
}
