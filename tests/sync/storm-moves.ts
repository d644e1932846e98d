/** What people do in a storm, as small numbers that fast-check can make up and shrink. */
import fc from 'fast-check'
import { PAGE_ID, type Records, recordIds, removeRecord, writeRecord } from '#shared/board/layout.ts'
import { noteRecord } from '#shared/board/note-record.ts'
import { isFrame, isNote, NOTE_COLORS, type NoteColor, toRichText } from '#shared/board/records.ts'
import { joinRecord } from '#shared/board/layout.ts'
import { frameRecord } from '#shared/board/seed.ts'
import { PHASE_MODES, type PhaseMode, type Role } from '#shared/roles.ts'
import type { Sailor, Storm } from './storm.ts'

export type Move = readonly [what: keyof typeof MOVES, who: number, a: number, b: number]
export interface Plan {
  roles: Role[]
  moves: Move[]
}

const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)]
const idsOf = (records: Records, which: typeof isNote | typeof isFrame): string[] => [...recordIds(records)].filter((id) => which(joinRecord(records, id))).sort()
const notes = (sailor: Sailor) => idsOf(sailor.records, isNote)
const frames = (sailor: Sailor) => idsOf(sailor.records, isFrame)
const parents = (sailor: Sailor) => [PAGE_ID, ...frames(sailor)]

/** Ids are few, so that two people often mean the same one, also after it was deleted. */
const noteId = (n: number) => `n${n % 40}`
const frameId = (n: number) => `shape:g${n % 6}`

function setPlace(sailor: Sailor, id: string | undefined, change: (place: unknown[]) => unknown[]): void {
  const place = id === undefined ? undefined : sailor.records.get(`${id}#p`)
  if (Array.isArray(place)) sailor.act((records) => records.set(`${id}#p`, change(place)))
}
const NONSENSE: readonly ((sailor: Sailor, n: number) => void)[] = [
  (sailor, n) => setPlace(sailor, pick(notes(sailor), n), () => [1e9, 0, 0, PAGE_ID, 'a1']),
  (sailor, n) => setPlace(sailor, pick(notes(sailor), n), () => ['x', 0, 0, 'shape:nobody', 'a1']),
  (sailor, n) => setPlace(sailor, pick(notes(sailor), n), ([x, y, r, , i]) => [x, y, r, 'shape:nobody', i]),
  (sailor, n) => setPlace(sailor, pick(frames(sailor), n), ([x, y, r, , i]) => [x, y, r, pick(frames(sailor), n), i]),
  (sailor, n) => sailor.act((records) => records.set(`${pick(notes(sailor), n) ?? 'shape:x'}#t`, { type: 'doc', content: [{ type: 'script' }] })),
  (sailor, n) => sailor.act((records) => records.set(`shape:${noteId(n)}`, { id: `shape:${noteId(n)}`, typeName: 'shape', type: 'image', isLocked: false, opacity: 1 })),
  (sailor, n) => sailor.act((records) => records.delete(`${pick(notes(sailor), n) ?? 'shape:x'}#s`)),
  (sailor, n) => sailor.act((records) => records.set(`shape:half${n % 3}#p`, [1, 2, 0, PAGE_ID, 'a1'])),
  (sailor) => sailor.act((records) => records.set(PAGE_ID, { id: PAGE_ID, typeName: 'page', name: 'vrøvl', index: 'a1', meta: {} })),
  (sailor) => sailor.act((records) => removeRecord(records, 'document:document')),
]

export const MOVES = {
  create: (storm: Storm, sailor: Sailor, a: number, b: number) => {
    const place = { x: a % 900, y: b % 900, parentId: pick(parents(sailor), a) as string, index: 'a1' }
    if (storm) sailor.act((records) => writeRecord(records, noteRecord({ id: noteId(b), text: `tekst ${a}`, color: 'yellow', place })))
  },
  move: (_: Storm, sailor: Sailor, a: number, b: number) => setPlace(sailor, pick(notes(sailor), a), ([, , r, parent, i]) => [b % 1000, a % 1000, r, parent, i]),
  into: (_: Storm, sailor: Sailor, a: number, b: number) => setPlace(sailor, pick(notes(sailor), a), ([x, y, r, , i]) => [x, y, r, pick(parents(sailor), b), i]),
  text: (_: Storm, sailor: Sailor, a: number, b: number) => {
    const id = pick(notes(sailor), a)
    if (id) sailor.act((records) => records.set(`${id}#t`, toRichText(`ny tekst ${b}`)))
  },
  colour: (_: Storm, sailor: Sailor, a: number, b: number) => {
    const id = pick(notes(sailor), a)
    if (id) sailor.act((records) => records.set(`${id}#s`, { ...(records.get(`${id}#s`) as object), color: pick(NOTE_COLORS, b) as NoteColor }))
  },
  group: (_: Storm, sailor: Sailor, a: number, b: number) => {
    const frame = frameRecord({
      id: frameId(a),
      parentId: pick(parents(sailor), b) as string,
      index: 'a1',
      at: { x: a % 500, y: b % 500 },
      size: { w: 300, h: 300 },
      name: 'gruppe',
      meta: {},
    })
    sailor.act((records) => writeRecord(records, frame))
  },
  nest: (_: Storm, sailor: Sailor, a: number, b: number) => setPlace(sailor, pick(frames(sailor), a), ([x, y, r, , i]) => [x, y, r, pick(parents(sailor), b), i]),
  remove: (_: Storm, sailor: Sailor, a: number) => {
    const id = pick(notes(sailor), a)
    if (id) sailor.act((records) => removeRecord(records, id))
  },
  removeGroup: (_: Storm, sailor: Sailor, a: number, b: number) => {
    const id = pick(frames(sailor), a)
    if (id === undefined) return
    const inside = [...recordIds(sailor.records)].filter((child) => (sailor.records.get(`${child}#p`) as unknown[] | undefined)?.[3] === id)
    sailor.act((records) => {
      for (const child of b % 2 === 0 ? inside : []) removeRecord(records, child)
      removeRecord(records, id)
    })
  },
  undo: (_: Storm, sailor: Sailor) => void sailor.undo.undo(),
  redo: (_: Storm, sailor: Sailor) => void sailor.undo.redo(),
  forge: (_: Storm, sailor: Sailor, a: number, b: number) => {
    const id = pick([...notes(sailor), ...frames(sailor)], a)
    if (id) sailor.act((records) => records.set(`${id}#m`, pick([{ n: b, by: 'mbr_0', via: 'paper', lang: 'da' }, { zone: 'behov' }, {}, { anon: true, at: 'i går' }], b)))
  },
  nonsense: (_: Storm, sailor: Sailor, a: number, b: number) => pick(NONSENSE, a)?.(sailor, b),
  hear: (_: Storm, sailor: Sailor, a: number) => sailor.hear(1 + (a % 4)),
  cut: (storm: Storm, sailor: Sailor) => storm.cut(sailor),
  back: (storm: Storm, sailor: Sailor, a: number) => storm.reconnect(sailor, pick(['frames', 'merged', 'step2'] as const, a) as 'frames'),
  reload: (storm: Storm, sailor: Sailor) => storm.reload(sailor),
  turn: (storm: Storm, _: Sailor, a: number, b: number) => void storm.turn(1 + (a % 9), b),
  repeat: (storm: Storm, sailor: Sailor) => storm.repeat(sailor),
  phone: (storm: Storm, sailor: Sailor, a: number, b: number) =>
    storm.edit((edit) => edit.createNote({ text: `fra telefonen ${a}`, zoneId: pick(['behov', 'ideer'], a), via: 'phone', memberId: b % 3 === 0 ? null : sailor.memberId })),
  version: (storm: Storm, _: Sailor, a: number) => (a % 3 === 0 ? storm.bringBack() : storm.save()),
  restart: (storm: Storm, _: Sailor, a: number) => storm.restart(a % 2 === 0),
  mode: (storm: Storm, _: Sailor, a: number) => {
    storm.mode = a % 3 === 0 ? (pick(PHASE_MODES, a) as PhaseMode) : 'open'
  },
}

const OFTEN: Record<keyof typeof MOVES, number> = {
  create: 14, move: 8, into: 8, text: 6, colour: 4, group: 8, nest: 10, remove: 6, removeGroup: 6, undo: 8, redo: 4, forge: 3, nonsense: 4,
  hear: 14, cut: 3, back: 5, reload: 2, turn: 20, repeat: 2, phone: 3, version: 2, restart: 1, mode: 1,
} // biome-ignore format: a table
const what = fc.oneof(...Object.entries(OFTEN).map(([name, weight]) => ({ weight, arbitrary: fc.constant(name as keyof typeof MOVES) })))
const small = fc.nat(9_999)

/** @param most how many moves a plan has at most, of all people together */
export const plans = (most: number): fc.Arbitrary<Plan> =>
  fc.record({
    roles: fc.array(fc.constantFrom<Role>('facilitator', 'participant', 'participant', 'owner'), { minLength: 2, maxLength: 12, size: 'max' }),
    moves: fc.array(fc.tuple(what, small, small, small), { minLength: 1, maxLength: most, size: 'max' }),
  })
