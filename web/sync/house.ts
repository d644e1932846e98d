/** What those who open, keep and close a board need of it. */
import type * as Y from 'yjs'
import type { Copy } from './copy.ts'
import type { LastUse } from './device.ts'
import type { FactBoard } from './facts.ts'
import type { LinkHost } from './link.ts'

export interface House extends Pick<LinkHost, 'doc' | 'outbox' | 'presence'> {
  readonly documentId: string
  readonly records: Y.Map<unknown>
  readonly copy: Copy
  readonly facts: FactBoard
  setMemberId(id: string): void
  /** Puts what the device had into the document. @returns whether it had anything */
  restore(use: LastUse): Promise<boolean>
  /** Puts what the room sent into the document and on the device. @throws Error when it cannot be read */
  receive(update: Uint8Array): void
  hear: LinkHost['onControl']
  /** words were rescued: show them */
  rescuedMore(): void
}
