/** The draft document ⇄ its content. */
import * as Y from 'yjs'
import type { DraftContent, SectionContent } from './content.ts'
import { choiceOf, fieldContent, statusOf, templateOf } from './fields.ts'
import { appendBlocks, blocksOf, fieldsOf, isBlank, sectionOf, writtenSections } from './layout.ts'
import { isOrphan } from './rows.ts'
import type { Seen } from './seen.ts'
import { sectionStatus } from './status.ts'

export interface ReadContent {
  content: DraftContent
  /** sections of an earlier template that hold text: kept, and shown after the others */
  former: SectionContent[]
}

/** Reads one section. */
function readSection(doc: Y.Doc, id: string): SectionContent {
  // a root that was never written is not made by reading it
  const blocks = doc.share.has(`section:${id}`) ? blocksOf(sectionOf(doc, id)) : []
  const fields = fieldsOf(doc)
  return { id, status: sectionStatus(statusOf(fields, id), blocks), choice: choiceOf(fields, id), blocks }
}

/** @param sectionIds of the template it is written for now, in order */
export function readContent(doc: Y.Doc, { templateId, sectionIds }: { templateId: string | null; sectionIds: readonly string[] }): ReadContent {
  const sections = sectionIds.map((id) => readSection(doc, id))
  const former = writtenSections(doc)
    .filter((id) => !sectionIds.includes(id))
    .map((id) => readSection(doc, id))
    .filter(({ blocks }) => !isBlank(blocks))
  return { content: { templateId, sections, ...fieldContent(fieldsOf(doc)) }, former }
}

/** The template the document itself names; undefined: the workshop's own. */
export const templateIn = (doc: Y.Doc): string | null | undefined => templateOf(fieldsOf(doc))

/** Writes a whole draft into an empty document. Call inside a transaction. */
export function writeContent(doc: Y.Doc, content: DraftContent, seen: ReadonlyMap<string, Seen> = new Map()): void {
  const fields = fieldsOf(doc)
  fields.set('template', content.templateId)
  for (const [name, value] of Object.entries(content.facts)) fields.set(`fact:${name}`, value)
  if (content.period.start !== null || content.period.end !== null) fields.set('period', content.period)
  for (const { id, status, choice, blocks } of content.sections) {
    fields.set(`status:${id}`, status)
    if (choice !== null) fields.set(`choice:${id}`, choice)
    appendBlocks(sectionOf(doc, id), blocks)
  }
  for (const [id, notes] of seen) fields.set(`seen:${id}`, notes)
  const { budget, milestones, partners, criteria, risks, attachments, remarks } = content
  const rows = { budget, milestone: milestones, partner: partners, criterion: criteria, risk: risks, attachment: attachments, remark: remarks }
  for (const [facet, list] of Object.entries(rows)) for (const row of list) fields.set(`${facet}:${row.id}`, row)
}

/** One update that makes an empty document hold what `write` writes. @param clientId of the document's first struct */
export function stateOfDraft(clientId: number, write: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = clientId
  doc.transact(() => write(doc))
  const state = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return state
}

/** The same document without its history. */
export const compactDraft = (clientId: number, old: Y.Doc): Uint8Array =>
  stateOfDraft(clientId, (doc) => {
    for (const [key, value] of [...fieldsOf(old).entries()].sort(([a], [b]) => (a < b ? -1 : 1))) if (!isOrphan(fieldsOf(old), key)) fieldsOf(doc).set(key, value)
    for (const id of writtenSections(old)) appendBlocks(sectionOf(doc, id), blocksOf(sectionOf(old, id)))
  })
