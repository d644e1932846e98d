/** After the storm: is there one board, and is it one that every screen can show? */
import * as Y from 'yjs'
import { boardKind } from '#server/sync/kinds/board/kind.ts'
import { memoryOf } from '#server/sync/kinds/kind.ts'
import { hangsInTree } from '#server/sync/kinds/board/tree.ts'
import { recordProblem } from '#server/sync/kinds/board/validate.ts'
import { isShapeId, joinRecord, noteIdOf, RECORDS, type Records, recordIds } from '#shared/board/layout.ts'
import { isNote, isZone, type NoteMeta } from '#shared/board/records.ts'
import { Storm } from './storm.ts'
import { MOVES, type Plan } from './storm-moves.ts'

export class StormDamage extends Error {}
const claim = (holds: boolean, what: string): void => {
  if (!holds) throw new StormDamage(what)
}
const canon = (records: Records): string => JSON.stringify([...records.keys()].sort().map((key) => [key, records.get(key)]))
const rootOf = (doc: Y.Doc): Records => doc.getMap(RECORDS) as Records

function checkSame(storm: Storm): void {
  const whole = canon(storm.records)
  for (const [i, sailor] of storm.sailors.entries()) {
    claim(sailor.outbox.length === 0, `person ${i} still waits for a receipt`)
    claim(canon(sailor.records) === whole, `person ${i} has another board than the server`)
  }
  claim(canon(rootOf(storm.loaded())) === whole, 'the journal loads as another board')
  const snapshot = new Y.Doc()
  Y.applyUpdate(snapshot, Y.encodeStateAsUpdate(storm.doc))
  claim(canon(rootOf(snapshot)) === whole, 'a snapshot loads as another board')
}
function checkShowable(storm: Storm): void {
  const { records } = storm
  for (const id of recordIds(records)) {
    claim(recordProblem(joinRecord(records, id)) === undefined, `${id} is not valid: ${recordProblem(joinRecord(records, id))?.why}`)
    claim(!isShapeId(id) || hangsInTree(records, id), `${id} hangs in no tree`)
  }
  for (const id of ['document:document', 'page:page']) claim(records.has(id), `${id} is gone`)
}
function checkRegister(storm: Storm): void {
  const numbers = storm.register.map((note) => note.number).sort((a, b) => a - b)
  claim(
    numbers.every((number, i) => number === i + 1),
    `numbers are not 1 to n: ${numbers.join()}`,
  )
  const byId = new Map(storm.register.map((note) => [note.id, note]))
  claim(byId.size === storm.register.length, 'a note was registered twice')
  for (const id of recordIds(storm.records)) {
    const record = joinRecord(storm.records, id)
    if (isZone(record)) claim(id === `shape:zone-${String((record.meta as { zone?: string }).zone)}`, `${id} calls itself a zone`)
    if (!isNote(record)) continue
    const known = byId.get(noteIdOf(id))
    const { n, by, at, via } = record.meta as NoteMeta
    claim(
      known !== undefined && n === known.number && by === (known.memberId ?? undefined) && via === known.via && at === new Date(known.at).toISOString(),
      `${id} is not signed as registered`,
    )
  }
}
/** What a room that loads the board sees. */
function checkReload(storm: Storm): void {
  const content = boardKind.open(storm.loaded(), storm.register, storm.register.length, memoryOf('brd_storm'))
  claim(content.counts.notes === [...recordIds(storm.records)].filter((id) => isNote(joinRecord(storm.records, id))).length, 'the count of notes is wrong after loading')
}

/** @throws StormDamage, or whatever broke on the way */
export function weather({ roles, moves }: Plan): Storm {
  const storm = new Storm(roles)
  for (const [what, who, a, b] of moves) MOVES[what](storm, storm.sailors[who % storm.sailors.length] as never, a, b)
  storm.calm()
  checkSame(storm)
  checkShowable(storm)
  checkRegister(storm)
  checkReload(storm)
  return storm
}
