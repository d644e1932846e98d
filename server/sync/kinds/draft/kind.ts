/** Drafts: sections of text with sources in it, and a map of plain values (`shared/draft/layout.ts`). Facilitators write, others read if it is shared. */
import { compactDraft } from '#shared/draft/document.ts'
import { FIELD_KEY } from '#shared/draft/fields.ts'
import { BLOCK, FIELDS, SOURCE, sectionOfRoot } from '#shared/draft/layout.ts'
import { mayReadDraft, mayWriteDraft } from '#shared/draft/rights.ts'
import { FIRST_SERVER_CLIENT } from '../../rebuild.ts'
import type { DocumentKind } from '../kind.ts'
import { DraftText } from './content.ts'
import { isForgotten } from './late-words.ts'

const isSection = (root: string): boolean => sectionOfRoot(root) !== undefined

export const draftKind: DocumentKind = {
  rules: {
    roots: { has: (root) => root === FIELDS || isSection(root) },
    key: FIELD_KEY,
    // a row holds a list of sources
    depth: 4,
    text: { lists: { has: isSection }, elements: new Set([BLOCK, SOURCE]) },
  },
  writes: mayWriteDraft,
  admits: (role, { draftShared }) => mayReadDraft(role, draftShared),
  barred: ({ role, archived }) => {
    if (!mayWriteDraft(role)) return 'forbidden'
    return archived ? 'archived' : undefined
  },
  compact: (doc) => compactDraft(FIRST_SERVER_CLIENT, doc),
  isForgotten,
  open: (doc) => new DraftText(doc),
}
