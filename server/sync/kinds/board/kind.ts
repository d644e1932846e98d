/** Boards: one root of flat records in facet keys (`shared/board/layout.ts`). */
import { RECORDS } from '#shared/board/layout.ts'
import { compactState } from '../../rebuild.ts'
import { type DocumentKind, memoryOf } from '../kind.ts'
import { BoardContent } from './content.ts'

export const boardKind: DocumentKind = {
  rules: {
    roots: new Set([RECORDS]),
    key: /^(?:document:document|page:page|shape:[\w-]{1,64}(?:#[pstm])?|binding:[\w-]{1,64}|asset:[0-9a-f]{64})$/,
    // rich text nests deepest: lists in lists, each a list, an item and a paragraph
    depth: 30,
  },
  writes: (role) => role !== 'viewer',
  admits: () => true,
  barred: () => undefined,
  compact: (doc) => compactState(doc.getMap(RECORDS)),
  open: (doc, notes, lastNumber, memory = memoryOf('')) => new BoardContent(doc.getMap(RECORDS), notes, lastNumber, memory),
}
