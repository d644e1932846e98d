/** A document in memory between its turns. */
import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { boardKind } from '#server/sync/kinds/board/kind.ts'
import { memoryOf } from '#server/sync/kinds/kind.ts'
import { Live } from '#server/sync/live.ts'
import { stateOf } from '#server/sync/rebuild.ts'
import { splitRecord } from '#shared/board/layout.ts'
import { seedRecords } from '#shared/board/seed.ts'

const stored = { id: 'brd_1', updates: [stateOf(seedRecords([]).flatMap(splitRecord))], notes: [], lastNumber: 0 } as unknown as ConstructorParameters<typeof Live>[0]

test('holds on to no transaction once it is over, and everybody has heard of it', () => {
  const live = new Live(stored, boardKind, memoryOf('brd_1'))
  const heard: unknown[] = []
  const held: unknown[][] = []
  live.doc.on('afterTransaction', (transaction: Y.Transaction) => heard.push(transaction))
  live.doc.on('afterAllTransactions', (_doc: Y.Doc, transactions: unknown[]) => held.push(transactions))
  for (let i = 0; i < 3; i++)
    live.doc.transact(() => {
      live.doc.getMap('probe').set('n', i)
    })
  expect(heard).toHaveLength(3)
  expect(held).toEqual([[], [], []])
  expect(live.doc.getMap('probe').get('n')).toBe(2)
})
