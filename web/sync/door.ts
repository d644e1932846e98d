/** How a board is entered, kept open and left: ids, the device's copy, the line, and every way in which it can end. */
import * as Y from 'yjs'
import type { LastUse } from './device.ts'
import type { Environment } from './environment.ts'
import { askDevice, askServer, type Met, type StopReason } from './identity.ts'
import { Link, type LinkHost } from './link.ts'
import type { Waiting } from './outbox.ts'
import { keepRescue, readRescue, refusedAgain, unsentTexts } from './rescue.ts'
import type { Copy } from './copy.ts'
import type { FactBoard } from './facts.ts'
import { delayBefore } from './socket.ts'
import { keepSpares } from './spares.ts'
import { forgetsBoard, verdictOf } from './verdict.ts'

const ROOM = 'room'
/** A browser does not say what an upgrade was answered, so HTTP is asked why sockets end before the hello: the second time, the fourth, the eighth … */
const asksWhy = (silentEnds: number): boolean => silentEnds > 1 && Number.isInteger(Math.log2(silentEnds))

type Hello = Parameters<LinkHost['onHello']>[0]

/** The board that is entered. */
export interface House extends Pick<LinkHost, 'doc' | 'outbox' | 'presence'> {
  readonly documentId: string
  readonly records: Y.Map<unknown>
  readonly copy: Copy
  readonly facts: FactBoard
  setMemberId(id: string): void
  /** Puts what the device had into the document. @returns whether it had anything */
  restore(use: LastUse): Promise<boolean>
  hear: LinkHost['onControl']
  /** words were rescued: show them */
  rescuedMore(): void
}

export class Door {
  readonly #house: House
  readonly #environment: Environment
  readonly #stopListening: () => void
  #use: LastUse | undefined
  #clientId: number | undefined
  #link: Link | undefined
  #needsSpares = false
  #attempt = 0
  #silentEnds = 0
  #again: ReturnType<typeof setTimeout> | undefined
  #ended = false

  constructor(house: House, environment: Environment) {
    this.#house = house
    this.#environment = environment
    this.#stopListening = environment.onNetwork({
      back: () => this.#back(),
      gone: () => this.#link?.drop(),
      hide: () => void house.copy.flush(),
      mayLeave: () => this.#ended || house.facts.now.count === 0 || !(house.copy.memoryOnly() || house.copy.device === undefined),
    })
  }

  /** @param shared borrowed computer: nothing is kept */
  async enter(shared: boolean): Promise<void> {
    if (!shared) await this.#house.copy.open()
    await this.#meet()
  }
  send(entry: Waiting): void {
    this.#link?.send(entry)
  }
  sendPresence(update: Uint8Array): void {
    this.#link?.sendPresence(update)
  }
  close(): void {
    this.#ended = true
    clearTimeout(this.#again)
    this.#stopListening()
    this.#link?.close()
  }

  #back(): void {
    this.#link?.retry()
    if (this.#link || this.#again === undefined) return
    clearTimeout(this.#again)
    this.#again = undefined
    void this.#meet()
  }

  async #meet(): Promise<void> {
    const { copy, documentId, facts } = this.#house
    const met = await askServer(this.#environment, copy.device, documentId)
    if (met.kind !== 'nobody') return await this.#settle(met)
    facts.tell({ line: 'down' })
    if (!this.#use) await this.#settle(await askDevice(copy.device, documentId))
    if (!this.#link && !this.#ended) this.#again = setTimeout(() => void this.#meet(), delayBefore(this.#attempt++))
  }

  async #settle(met: Met): Promise<void> {
    if (this.#ended || met.kind === 'nobody') return
    if (met.kind === 'stop') return await this.#stop(met.reason)
    if (this.#use && (this.#use.epoch !== met.use.epoch || this.#use.memberId !== met.use.memberId)) return await this.#restart()
    const { facts, doc, presence, setMemberId } = this.#house
    if (!this.#use) {
      this.#use = met.use
      // an older copy may just have been let go
      this.#house.rescuedMore()
      setMemberId(met.use.memberId)
      facts.tell({ role: met.use.role, ready: await this.#house.restore(met.use) })
    }
    if (met.clientId === undefined || this.#clientId !== undefined || this.#ended) return
    this.#clientId = met.clientId
    this.#needsSpares = met.kind === 'device'
    doc.clientID = met.clientId
    presence.identify(met.clientId)
    facts.tell({ hasId: true })
    this.#link = new Link(this.#host(met.clientId))
  }

  #host(clientId: number): LinkHost {
    const { doc, outbox, presence, copy, facts, documentId } = this.#house
    return {
      doc,
      outbox,
      presence,
      open: () => this.#environment.openSocket(`/sync/${encodeURIComponent(documentId)}?client=${clientId}`),
      onHello: (hello) => this.#greeted(hello),
      onSynced: () => this.#synced(),
      onUpdate: (update) => {
        Y.applyUpdate(doc, update, ROOM)
        // Yjs takes another id when it sees its own in use; nothing may be written under an id that was not issued
        if (doc.clientID !== clientId) void this.#restart()
      },
      onStored: (entries) => {
        copy.done(entries)
        facts.tell({ count: outbox.count })
      },
      onControl: (message) => this.#house.hear(message),
      onDown: (code, greeted) => this.#down(code, greeted),
    }
  }

  #greeted(hello: Hello): boolean {
    const { facts, copy } = this.#house
    const use = this.#use as LastUse
    if (hello.epoch !== use.epoch || hello.memberId !== use.memberId) {
      void this.#restart()
      return false
    }
    this.#silentEnds = 0
    const promoted = facts.now.line === 'up' && facts.now.role === 'viewer' && hello.role !== 'viewer'
    if (use.role !== hello.role) copy.remember({ ...use, role: hello.role })
    this.#use = { ...use, role: hello.role }
    facts.tell({ role: hello.role, ...(facts.now.line !== 'up' && { storageWritable: true }) })
    // the room does not count a viewer's frames: both sides begin to count anew
    if (promoted) this.#link?.drop()
    return !promoted
  }
  #synced(): void {
    this.#house.facts.tell({ line: 'up', ready: true })
    if (this.#needsSpares) void this.#fetchSpares()
    this.#needsSpares = false
  }
  /** The page lives on an id from the device: the next page load without network needs one too. */
  async #fetchSpares(): Promise<void> {
    const { copy, documentId } = this.#house
    const met = await askServer(this.#environment, copy.device, documentId)
    if (met.kind !== 'server' || met.clientId === undefined || !copy.device) return
    await keepSpares(copy.device, documentId, met.use.memberId, [met.clientId]).catch(() => undefined)
  }

  #down(code: number, greeted: boolean): boolean {
    this.#house.facts.tell({ line: 'down' })
    const verdict = verdictOf(code)
    const refused = verdict.kind === 'refused' && refusedAgain(this.#environment.memory, this.#house.documentId)
    if (verdict.kind === 'stop' || refused) void this.#stop(verdict.kind === 'stop' ? verdict.reason : 'refused')
    else if (verdict.kind !== 'again') void this.#restart()
    else if (!greeted && asksWhy(++this.#silentEnds)) void this.#askWhy()
    return verdict.kind === 'again'
  }
  async #askWhy(): Promise<void> {
    const met = await askServer(this.#environment, this.#house.copy.device, this.#house.documentId)
    if (met.kind !== 'nobody') await this.#settle(met)
  }

  #rescue(): void {
    const { documentId, records, outbox } = this.#house
    keepRescue(this.#environment.memory, documentId, unsentTexts(records, outbox.entries))
    this.#house.rescuedMore()
  }
  async #stop(reason: StopReason): Promise<void> {
    if (this.#ended) return
    this.close()
    if (forgetsBoard(reason)) this.#rescue()
    this.#house.facts.stop({ kind: 'stopped', reason, rescue: readRescue(this.#environment.memory, this.#house.documentId) })
    if (forgetsBoard(reason)) await this.#house.copy.forget()
  }
  async #restart(): Promise<void> {
    if (this.#ended) return
    this.close()
    this.#rescue()
    this.#house.facts.tell({ line: 'starting', ready: false, hasId: false })
    await this.#house.copy.forget()
    this.#environment.reload()
  }
}
