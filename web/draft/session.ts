/** The line to the draft's room: the same as a board's, for sections of text and a map of values. */
import type * as Y from 'yjs'
import { blocksOf, FIELDS, sectionOf, sectionRoot, textOf, writtenSections } from '#shared/draft/layout.ts'
import { browserEnvironment } from '#web/sync/environment.ts'
import { changedKeys, type SyncKind } from '#web/sync/kind.ts'
import { Session } from '#web/sync/session.ts'
import { onSharedComputer } from '#web/sync/shared-computer.ts'
import type { BoardSession } from '#web/sync/types.ts'

type AnyType = Y.AbstractType<unknown>

/** The section that holds a type. */
function sectionHolding(type: AnyType, doc: Y.Doc): string | undefined {
  let place = type
  while (place._item) place = place._item.parent as AnyType
  return writtenSections(doc).find((id) => doc.share.get(sectionRoot(id)) === (place as unknown))
}

/** Ids of the sections whose text a transaction changed. */
export function changedSections({ changed, doc }: Y.Transaction): Set<string> {
  return new Set([...changed.keys()].flatMap((type) => sectionHolding(type as unknown as AnyType, doc) ?? []))
}
const draftSync: SyncKind = {
  root: FIELDS,
  keysOf: (fields, transaction) => [...changedKeys(fields, transaction), ...[...changedSections(transaction)].map(sectionRoot)],
}

export const openDraft = (documentId: string): BoardSession =>
  new Session(documentId, onSharedComputer(), { ...browserEnvironment(), sectionText: (doc, id) => textOf(blocksOf(sectionOf(doc, id))) }, draftSync)
