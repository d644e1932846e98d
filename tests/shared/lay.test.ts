/** Many notes laid at once: they lie on their sheet, beside each other, and sheets make room for each other. */
import type { TLShape } from '@tldraw/tlschema'
import { describe, expect, test } from 'vitest'
import { layNotes } from '#shared/board/lay.ts'
import { joinRecord, PAGE_ID } from '#shared/board/layout.ts'
import { noteRecord } from '#shared/board/note-record.ts'
import { allNotes, outlineOf } from '#shared/board/outline.ts'
import { childrenOf, sizeOf } from '#shared/board/tree.ts'
import { put, putGroup, putNote, seededBoard, zonesNamed } from '#tests/helpers/board.ts'

type Board = Map<string, unknown>
let written = 0
function lay(board: Board, target: string | undefined, growYs: number[]): void {
  const places = layNotes(board, target, growYs)
  for (const [at, place] of places.entries()) {
    const record = noteRecord({ id: `n${written++}`, text: 'En idé', color: 'yellow', place })
    record.props.growY = growYs[at] ?? 0
    put(board, record)
  }
}
function overlaps(shapes: readonly TLShape[]): string[] {
  const found: string[] = []
  for (const [at, a] of shapes.entries())
    for (const b of shapes.slice(at + 1)) {
      const [sa, sb] = [sizeOf(a), sizeOf(b)]
      if (a.x < b.x + sb.w && b.x < a.x + sa.w && a.y < b.y + sb.h && b.y < a.y + sa.h) found.push(`${a.id} ${b.id}`)
    }
  return found
}
/** Everything lies in what holds it, and nothing on anything else. */
function expectTidy(board: Board): void {
  const parents = new Set([...board.keys()].filter((key) => key.endsWith('#p')).map((key) => (board.get(key) as unknown[])[3] as string))
  for (const parent of parents) {
    const children = childrenOf(board, parent)
    expect(overlaps(children)).toEqual([])
    const frame = parent === PAGE_ID ? undefined : (joinRecord(board, parent) as TLShape)
    if (!frame) continue
    const { w, h } = sizeOf(frame)
    for (const child of children) expect([child.x >= 0, child.y >= 0, child.x + sizeOf(child).w <= w, child.y + sizeOf(child).h <= h]).toEqual([true, true, true, true])
  }
}
const growYs = (count: number) => Array.from({ length: count }, (_, at) => (at % 7 === 0 ? 130 : 0))

describe('notes laid at once', () => {
  test('lie on their sheets without covering each other, whatever lay there before', () => {
    const board = seededBoard(zonesNamed('Behov', 'Idéer', 'Hvem', 'Hvornår', 'Rum', 'Penge'))
    putNote(board, { id: 'first', x: 30, y: 40, parentId: 'shape:zone-z2' })
    putGroup(board, { id: 'shape:g', title: 'Unge', x: 300, y: 300, w: 460, h: 300, parentId: 'shape:zone-z2' })
    lay(board, 'z2', growYs(120))
    lay(board, 'z5', growYs(40))
    lay(board, 'z1', growYs(3))
    lay(board, 'shape:g', growYs(9))
    lay(board, undefined, growYs(25))
    expectTidy(board)
    const outline = outlineOf(board)
    expect(outline.zones.map((zone) => zone.notes.length)).toEqual([3, 121, 0, 0, 40, 0])
    expect(outline.zones[1]?.groups[0]?.notes).toHaveLength(9)
    expect(outline.notes).toHaveLength(25)
  })
  test('make a full sheet about as wide as a screen, and leave a small one as it is', () => {
    const board = seededBoard(zonesNamed('Behov', 'Idéer'))
    const before = sizeOf(joinRecord(board, 'shape:zone-z1') as TLShape)
    lay(board, 'z1', growYs(4))
    expect(sizeOf(joinRecord(board, 'shape:zone-z1') as TLShape)).toEqual(before)
    lay(
      board,
      'z2',
      Array.from({ length: 100 }, () => 0),
    )
    const { w, h } = sizeOf(joinRecord(board, 'shape:zone-z2') as TLShape)
    expect(w / h).toBeGreaterThan(1.2)
    expect(w / h).toBeLessThan(2)
    expectTidy(board)
  })
  test('keep rows and columns of sheets aligned', () => {
    const board = seededBoard(zonesNamed('A', 'B', 'C', 'D', 'E', 'F'))
    const columns = () => new Set(childrenOf(board, PAGE_ID).map((zone) => zone.x)).size
    const before = columns()
    lay(board, 'z1', growYs(90))
    expect(columns()).toBe(before)
  })
  test('work without any sheet, and five hundred take no time', () => {
    const blank = seededBoard([])
    lay(blank, undefined, growYs(60))
    expectTidy(blank)
    const board = seededBoard(zonesNamed('Behov'))
    const started = performance.now()
    layNotes(board, 'z1', growYs(500))
    expect(performance.now() - started).toBeLessThan(200)
    expect(allNotes(outlineOf(blank))).toHaveLength(60)
  })
})
