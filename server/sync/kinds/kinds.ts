/** The kinds of documents by the name they are stored under. */
import type { StoredDocument } from '#db/documents.ts'
import { boardKind } from './board/kind.ts'
import { draftKind } from './draft/kind.ts'
import type { DocumentKind } from './kind.ts'

export const kindNamed = (name: StoredDocument['kind']): DocumentKind => (name === 'draft' ? draftKind : boardKind)
