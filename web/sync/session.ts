/** One open board: its document, what the device keeps of it, and the line to its room, held together. */
import { type Accessor, createSignal } from 'solid-js'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import type { ServerControl, WorkshopState } from '#shared/sync/protocol.ts'
import { createServerClock } from './clock.ts'
import { Copy } from './copy.ts'
import type { LastUse } from './device.ts'
import { Door } from './door.ts'
import type { Environment } from './environment.ts'
import { createFacts } from './facts.ts'
import type { House } from './house.ts'
import { Outbox } from './outbox.ts'
import { Presence } from './presence.ts'
import { unsentTexts } from './rescue.ts'
import { dropRescue, keepRescue, readRescue } from './rescued.ts'
import { boardSync, type SyncKind } from './kind.ts'
import { ownParts } from './split.ts'
import type { BoardSession, Notice, OwnPresence, Refusal, RoomEvent, TalkChange } from './types.ts'

/** Origin of this person's own edits; only they are undone here. */
const LOCAL = 'local'
const ROOM = 'room'
/** Origins of what is neither sent nor written again: what the device had kept, and a whole board as the room sent it. */
const KEPT = 'kept'
const WHOLE = 'whole'
const CAPTURE_MS = 500

export class Session implements BoardSession, House {
  readonly documentId: string
  readonly doc = new Y.Doc()
  readonly records: Y.Map<unknown>
  readonly awareness = new Awareness(this.doc)
  readonly clock = createServerClock()
  readonly undo: Y.UndoManager
  readonly facts = createFacts()
  readonly role = this.facts.role
  readonly ready = this.facts.ready
  readonly editable = this.facts.editable
  readonly status = this.facts.status
  readonly copy: Copy
  readonly outbox = new Outbox()
  readonly presence: Presence
  readonly people: BoardSession['people']
  readonly memoryOnly: Accessor<boolean>
  readonly memberId: Accessor<string>
  readonly workshop: Accessor<WorkshopState | undefined>
  readonly refusal: Accessor<Refusal | undefined>
  readonly notice: BoardSession['notice']
  readonly event: BoardSession['event']
  readonly talk: BoardSession['talk']
  readonly rescued: Accessor<readonly string[]>
  readonly setMemberId: (id: string) => void
  readonly #setWorkshop: (state: WorkshopState) => void
  readonly #setRefusal: (refusal: Refusal) => void
  readonly #setNotice: (notice: Notice) => void
  readonly #setEvent: (event: RoomEvent) => void
  readonly #setTalk: (talk: TalkChange) => void
  readonly #setRescued: (texts: readonly string[]) => void
  readonly #environment: Environment
  readonly #door: Door
  readonly #kind: SyncKind

  constructor(documentId: string, shared: boolean, environment: Environment, kind: SyncKind = boardSync) {
    this.#kind = kind
    this.records = this.doc.getMap(kind.root)
    this.undo = new Y.UndoManager(this.records, { trackedOrigins: new Set([LOCAL]), captureTimeout: CAPTURE_MS })
    const [memberId, setMemberId] = createSignal('')
    const [workshop, setWorkshop] = createSignal<WorkshopState>()
    const [refusal, setRefusal] = createSignal<Refusal>()
    const [notice, setNotice] = createSignal<Notice>()
    const [event, setEvent] = createSignal<RoomEvent>()
    const [talk, setTalk] = createSignal<TalkChange>()
    const [rescued, setRescued] = createSignal<readonly string[]>(readRescue(environment.memory, documentId))
    this.documentId = documentId
    this.memberId = memberId
    this.workshop = workshop
    this.refusal = refusal
    this.notice = notice
    this.event = event
    this.talk = talk
    this.rescued = rescued
    this.setMemberId = setMemberId
    this.#setWorkshop = setWorkshop
    this.#setRefusal = setRefusal
    this.#setNotice = setNotice
    this.#setEvent = setEvent
    this.#setTalk = setTalk
    this.#setRescued = setRescued
    this.#environment = environment
    this.copy = new Copy(documentId)
    this.memoryOnly = this.copy.memoryOnly
    this.presence = new Presence(this.awareness, (update) => this.#door.sendPresence(update))
    this.people = this.presence.people
    this.doc.on('afterTransaction', this.#listen)
    this.#door = new Door(this, environment)
    void this.#door.enter(shared)
  }

  edit(change: (records: Y.Map<unknown>) => void): void {
    if (this.editable()) this.doc.transact(() => change(this.records), LOCAL)
  }
  setPresence(state: OwnPresence): void {
    this.presence.set(state)
  }
  dismissRescue(): void {
    dropRescue(this.#environment.memory, this.documentId)
    this.rescuedMore()
  }
  /** There is no room for them: the room is about to put the records back. */
  #keepWords(ids: readonly string[]): void {
    keepRescue(this.#environment.memory, this.documentId, unsentTexts(this.doc, this.outbox.entries, { ids }))
    this.rescuedMore()
  }
  rescuedMore(): void {
    this.#setRescued(readRescue(this.#environment.memory, this.documentId))
  }
  async leave(): Promise<void> {
    this.#door.close()
    await this.copy.forget()
    this.dismissRescue()
  }
  dispose(): void {
    this.#door.close()
    this.presence.dispose()
    this.undo.destroy()
    void this.copy.close()
    this.doc.destroy()
  }

  /** As one change for those who look at it. */
  async restore(use: LastUse): Promise<boolean> {
    const { updates, entries } = await this.copy.load(use, () => Y.encodeStateAsUpdate(this.doc))
    const all = [...updates, ...entries.map((entry) => entry.update)]
    const apply = () => {
      for (const update of all) Y.applyUpdate(this.doc, update, KEPT)
    }
    Y.transact(this.doc, apply, KEPT, false)
    this.outbox.restore(entries)
    this.facts.tell({ count: this.outbox.count })
    return updates.length > 0
  }
  receive(update: Uint8Array): void {
    const whole = this.doc.store.clients.size === 0
    Y.applyUpdate(this.doc, update, whole ? WHOLE : ROOM)
    if (whole) this.copy.others(update)
  }
  hear(message: Exclude<ServerControl, { type: 'hello' | 'ack' }>): void {
    switch (message.type) {
      case 'workshop':
        this.#setWorkshop(message.state)
        this.facts.tell({ archived: message.state.archived })
        break
      case 'storage':
        this.facts.tell({ storageWritable: message.writable })
        break
      case 'notice':
        this.#setNotice({ code: message.code, memberId: message.memberId })
        break
      case 'time':
        this.clock.hear(message.now)
        break
      case 'private':
      case 'own-notes':
      case 'revealed':
      case 'taken-back':
      case 'gathered':
        this.#setEvent(message)
        break
      case 'comments':
        this.#setTalk(message)
        break
      case 'refuse':
        if (message.code === 'board_full' || message.code === 'too_many_requests') this.#keepWords(message.ids ?? [])
        this.#setRefusal({ code: message.code, message: message.message, ids: message.ids ?? [] })
    }
  }

  /** Yjs writes down what a transaction did if anybody listens when it ends; for a whole board that takes as long as reading it. */
  #listen = ({ origin }: Y.Transaction): void => {
    if (origin === KEPT || origin === WHOLE) this.doc.off('update', this.#changed)
    else this.doc.on('update', this.#changed)
  }
  #changed = (update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction): void => {
    if (!transaction.local) {
      this.copy.others(update)
      return
    }
    const client = this.doc.clientID
    const waiting = ownParts(this.#kind.keysOf(this.records, transaction), update, transaction).map((part) => this.outbox.add({ client, ...part }))
    this.copy.own(
      update,
      waiting.flatMap((entry) => entry.parts),
    )
    this.facts.tell({ count: this.outbox.count })
    for (const entry of waiting) this.#door.send(entry)
  }
}
