/** A board's contents and the rules of what may happen to them: the effect check, stamps and repairs of one frame at a time. */
import type { TLNoteShape, TLRecord } from '@tldraw/tlschema'
import type * as Y from 'yjs'
import type { StoredNote } from '#db/documents.ts'
import type { NewNote, Quarantined } from '#db/journal.ts'
import type { NoteRequest } from '#server/deps.ts'
import { idOfKey, isShapeId, joinRecord, keysOfShape, noteIdOf, type Records, recordIds, writeRecord } from '#shared/board/layout.ts'
import { type Growth, growFrame } from '#shared/board/grow.ts'
import { fitText, noteRecord } from '#shared/board/note-record.ts'
import { placeNote } from '#shared/board/place.ts'
import { type FrameMeta, isFrame, isNote, isZone, NOTE_SIZE, type NoteColor } from '#shared/board/records.ts'
import { ZONE_INSET } from '#shared/board/sheets.ts'
import { AppError, type ErrorCode } from '#shared/errors.ts'
import { newId } from '#shared/ids.ts'
import { LIMITS } from '#shared/limits.ts'
import { can, isStaff } from '#shared/roles.ts'
import { Mirror, tracked } from '../../mirror.ts'
import type { Actor, DocumentContent, PutBack } from '../kind.ts'
import { actionsOf, isForbiddenChange } from './action.ts'
import { changeProblem } from './facets.ts'
import { metaOf, NoteRegister } from './register.ts'
import { hangsInTree, placeOnPage } from './tree.ts'
import { recordProblem } from './validate.ts'

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)
/** Touched keys by the record they belong to. */
function groupById(keys: ReadonlySet<string>): Map<string, Set<string>> {
  const byId = new Map<string, Set<string>>()
  for (const key of keys) {
    const id = idOfKey(key)
    const touched = byId.get(id)
    if (touched) touched.add(key)
    else byId.set(id, new Set([key]))
  }
  return byId
}
const keysOf = (id: string): string[] => (isShapeId(id) ? keysOfShape(id) : [id])

export class BoardContent implements DocumentContent {
  readonly root: Y.Map<unknown>
  readonly #records: Records
  readonly #mirror = new Mirror()
  readonly #register: NoteRegister

  constructor(root: Y.Map<unknown>, notes: readonly StoredNote[], lastNumber: number) {
    this.root = root
    this.#records = root as Records
    this.#register = new NoteRegister(notes, lastNumber)
    this.#mirror.follow(this.#records, this.#records.keys())
  }
  get lastNumber(): number {
    return this.#register.lastNumber
  }
  get counts() {
    return { notes: this.#mirror.notes }
  }
  takeNotes(): NewNote[] {
    return this.#register.takeFresh()
  }

  settle(keys: ReadonlySet<string>, actor: Actor | null, now: number): PutBack[] {
    const back: PutBack[] = []
    const byId = groupById(keys)
    for (const [id, touched] of byId) {
      const code = this.#judge(id, touched, actor)
      if (!code) continue
      back.push({ code, id })
      this.#putBack(id)
      byId.delete(id)
      this.#mirror.follow(this.#records, keysOf(id))
    }
    for (const id of [...byId.keys()]) this.#mend(id, byId)
    for (const [id, touched] of byId) this.#stamp(id, touched, actor, now)
    for (const id of byId.keys()) this.#mirror.follow(this.#records, keysOf(id))
    return back
  }

  restore(keys: ReadonlySet<string>): void {
    for (const id of new Set([...keys].map(idOfKey))) this.#putBack(id)
  }

  createNote(request: NoteRequest, now: number): { id: string; number: number } {
    const known = request.requestId === undefined ? undefined : this.#register.byRequest(request.requestId)
    if (known) return { id: known.id, number: known.number }
    if (this.#mirror.shapes >= LIMITS.boardShapes) throw new AppError('board_full')
    const id = newId('note')
    const { grow, ...place } = placeNote(this.#records, request.zoneId, { growY: fitText(request.text).growY })
    const entered = this.#register.enter({ id, memberId: request.memberId, at: now, via: request.via, anon: request.memberId === null, requestId: request.requestId ?? null })
    const record = noteRecord({ id, text: request.text, color: request.color ?? ('yellow' as NoteColor), place, meta: metaOf(entered, { lang: request.lang }) })
    writeRecord(this.#records, record)
    if (grow) this.#grow(grow)
    return { id, number: entered.number }
  }

  get ailing(): boolean {
    for (const key of this.#records.keys()) {
      const id = idOfKey(key)
      if (key !== id) {
        if (!this.#records.has(id)) return true
      } else if (this.#ails(id)) return true
    }
    return false
  }
  #ails(id: string): boolean {
    return recordProblem(joinRecord(this.#records, id)) !== undefined || (isShapeId(id) && !hangsInTree(this.#records, id))
  }

  mend(): Quarantined[] {
    const quarantined: Quarantined[] = []
    for (const id of [...recordIds(this.#records)]) {
      const record = joinRecord(this.#records, id)
      const problem = recordProblem(record)
      if (!problem && (!isShapeId(id) || hangsInTree(this.#records, id))) continue
      if (!problem) this.#toPage(id)
      else quarantined.push({ recordId: id, reason: problem.why, value: JSON.stringify(keysOf(id).map((key) => [key, this.#records.get(key)])) })
      if (problem) this.#remove(id)
    }
    // halves that outlived a concurrent delete: harmless while the room lives (an undo may bring the rest back), cleared here
    for (const key of [...this.#records.keys()]) if (key.includes('#') && !this.#records.has(idOfKey(key))) this.#records.delete(key)
    this.#mirror.follow(this.#records, [...this.#mirror.keys(), ...this.#records.keys()])
    return quarantined
  }

  /** @returns why this frame's change to the record is put back, undefined when it stands */
  #judge(id: string, touched: ReadonlySet<string>, actor: Actor | null): ErrorCode | undefined {
    const before = this.#mirror.has(id) ? joinRecord(this.#mirror, id) : undefined
    const exists = this.#records.has(id)
    if (!exists && !before) return undefined
    const after = exists ? joinRecord(this.#records, id) : undefined
    if (exists) {
      const problem = changeProblem(after, touched, before !== undefined)
      if (problem) return problem
      if (!before && isShapeId(id) && this.#mirror.shapes >= LIMITS.boardShapes) return 'board_full'
    }
    return actor === null ? undefined : this.#refusal(before, after, actor)
  }

  #refusal(before: TLRecord | undefined, after: TLRecord | undefined, actor: Actor): ErrorCode | undefined {
    if (actor.archived) return 'archived'
    if (after ? isForbiddenChange(before, after) : before?.typeName !== 'shape' && before?.typeName !== 'binding') return 'forbidden'
    const id = (after ?? before)?.id as string
    const own = this.#register.get(noteIdOf(id))?.memberId === actor.memberId
    return actionsOf(before, after, own).every((action) => can(actor.role, action, actor.mode)) ? undefined : 'forbidden'
  }

  /** The record as it was before the frame. The server's write follows the frame's, so everybody ends with it. */
  #putBack(id: string): void {
    for (const key of keysOf(id)) {
      if (this.#mirror.has(key)) {
        if (!same(this.#records.get(key), this.#mirror.get(key))) this.#records.set(key, this.#mirror.get(key))
      } else if (this.#records.has(key)) this.#records.delete(key)
    }
  }

  /** Keeps the tree whole: no missing parents, no circles, no bindings without ends. */
  #mend(id: string, touched: Map<string, Set<string>>): void {
    if (!isShapeId(id)) return
    if (this.#records.has(id)) {
      if (!hangsInTree(this.#records, id)) this.#toPage(id)
      return
    }
    for (const binding of this.#mirror.bindings) {
      const { fromId, toId } = (this.#mirror.get(binding) ?? {}) as { fromId?: string; toId?: string }
      if (fromId !== id && toId !== id) continue
      this.#records.delete(binding)
      touched.set(binding, new Set([binding]))
    }
    if (isFrame(joinRecord(this.#mirror, id)) || (this.#mirror.get(id) as { type?: string } | undefined)?.type === 'group') this.#releaseChildren(id, touched)
  }

  /** A frame went: what others put into it meanwhile stays where it was, on the page. */
  #releaseChildren(frame: string, touched: Map<string, Set<string>>): void {
    for (const child of [...this.#mirror.childrenOf(frame)])
      if (this.#records.has(child) && !hangsInTree(this.#records, child)) {
        this.#toPage(child)
        touched.set(child, new Set([`${child}#p`]))
      }
  }

  #toPage(id: string): void {
    const place = this.#records.get(`${id}#p`) as unknown[]
    this.#records.set(`${id}#p`, placeOnPage(place, this.#mirror.get(`${String(place[3])}#p`) as unknown[] | undefined))
  }

  #stamp(id: string, touched: ReadonlySet<string>, actor: Actor | null, now: number): void {
    if (!isShapeId(id) || !this.#records.has(id)) return
    const signs = touched.has(`${id}#m`) || !this.#mirror.has(id)
    const moves = touched.has(`${id}#p`) || touched.has(`${id}#s`)
    if (!signs && !moves) return
    const record = joinRecord(this.#records, id) as TLRecord
    if (signs) this.#sign(record, actor, now)
    if (moves && isNote(record)) this.#growZoneFor(record)
  }
  #sign(record: TLRecord, actor: Actor | null, now: number): void {
    const key = `${record.id}#m`
    const meta = this.#metaFor(record, actor, now)
    if (!same(meta, this.#records.get(key))) this.#records.set(key, meta)
  }

  #metaFor(record: TLRecord, actor: Actor | null, now: number): unknown {
    const id = record.id as string
    const sent = this.#records.get(`${id}#m`)
    if (isNote(record)) {
      const note = this.#register.enter({ id: noteIdOf(id), memberId: actor?.memberId ?? null, at: now, via: actor?.via ?? 'import', anon: actor === null, requestId: null })
      return metaOf(note, sent)
    }
    if (isFrame(record)) return this.#frameMeta(id, sent as FrameMeta, actor)
    return this.#mirror.get(`${id}#m`) ?? (actor ? { by: actor.memberId, at: new Date(now).toISOString() } : (sent ?? {}))
  }

  /** A zone is a zone by its id, which only the server and a facilitator's undo can bring. */
  #frameMeta(id: string, sent: FrameMeta, actor: Actor | null): FrameMeta {
    const zone = sent?.zone
    const known = (this.#mirror.get(`${id}#m`) as FrameMeta | undefined)?.zone
    if (known !== undefined) return { zone: known }
    return zone !== undefined && id === `shape:zone-${zone}` && (actor === null || isStaff(actor.role)) ? { zone } : {}
  }

  /** A sheet that a note hangs out of grows downwards: participants may fill a zone but not change it. */
  #growZoneFor(note: TLNoteShape): void {
    const { x, y, parentId } = note
    const frame = joinRecord(this.#records, parentId)
    if (!isZone(frame) || x < 0 || y < 0 || x > frame.props.w || y > frame.props.h) return
    const needed = y + (NOTE_SIZE + note.props.growY) * note.props.scale + ZONE_INSET.bottom
    if (needed > frame.props.h) this.#grow({ id: parentId, h: needed })
  }

  #grow(growth: Growth): void {
    const written = new Set<string>()
    growFrame(tracked(this.#records, written), growth)
    this.#mirror.follow(this.#records, written)
  }

  #remove(id: string): void {
    for (const key of keysOf(id)) if (this.#records.has(key)) this.#records.delete(key)
  }
}
