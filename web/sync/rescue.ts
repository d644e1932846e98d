/** When a local document must go (refused, rebuilt, no access): which words this person had written in it that the server had not stored. */
import { isShapeId, idOfKey, RECORDS } from '#shared/board/layout.ts'
import { toPlainText } from '#shared/board/records.ts'
import * as Y from 'yjs'
import type { OutboxEntry } from './outbox.ts'
import type { TabMemory } from './rescued.ts'

const refusedKey = (documentId: string) => `samtavle.refused.${documentId}`
const REFUSED_WINDOW = 60_000

/** @see Environment */
type SectionText = ((doc: Y.Doc, sectionId: string) => string) | undefined
const SECTION = 'section:'

/** Texts among the changes that are not stored, each once. @param only.ids of these records, when they are named */
export function unsentTexts(doc: Y.Doc, entries: readonly Pick<OutboxEntry, 'keys'>[], only: { ids?: readonly string[]; sectionText?: SectionText } = {}): string[] {
  const keys = new Set(entries.flatMap((entry) => entry.keys))
  const records = doc.getMap(RECORDS)
  const isAsked = (id: string) => isShapeId(id) && (only.ids === undefined || only.ids.includes(id))
  const texts = [...keys].flatMap((key) => {
    if (key.endsWith('#t') && isAsked(idOfKey(key))) return [toPlainText(records.get(key)).trim()]
    return only.sectionText && key.startsWith(SECTION) ? [only.sectionText(doc, key.slice(SECTION.length)).trim()] : []
  })
  return [...new Set(texts)].filter((text) => text !== '')
}

/** The same from what lies on the device, without opening the board. */
export function unsentTextsIn(updates: readonly Uint8Array[], entries: readonly OutboxEntry[], sectionText?: SectionText): string[] {
  const doc = new Y.Doc()
  for (const update of [...updates, ...entries.map((entry) => entry.update)]) Y.applyUpdate(doc, update)
  const texts = unsentTexts(doc, entries, { sectionText })
  doc.destroy()
  return texts
}

/** Notes a refusal. @returns whether it is the second within a minute: then loading anew would not help */
export function refusedAgain(memory: TabMemory, documentId: string, now = Date.now()): boolean {
  const before = Number(memory.getItem(refusedKey(documentId)) ?? 0)
  memory.setItem(refusedKey(documentId), String(now))
  return now - before < REFUSED_WINDOW
}
