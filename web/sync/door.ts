/** How a board is entered and kept open: ids, the device's copy, the line. */
import type { LastUse } from './device.ts'
import { Ending } from './ending.ts'
import type { Environment } from './environment.ts'
import type { House } from './house.ts'
import { askDevice, askServer, type Met } from './identity.ts'
import { Link, type LinkHost } from './link.ts'
import type { Waiting } from './outbox.ts'
import { delayBefore } from './socket.ts'
import { keepSpares } from './spares.ts'
import { asksForPacked } from './unpack.ts'

/** A browser does not say what an upgrade was answered, so HTTP is asked why sockets end before the hello: the second time, the fourth, the eighth … */
const asksWhy = (silentEnds: number): boolean => silentEnds > 1 && Number.isInteger(Math.log2(silentEnds))

type Hello = Parameters<LinkHost['onHello']>[0]

export class Door {
  readonly #house: House
  readonly #environment: Environment
  readonly #stopListening: () => void
  readonly #ending: Ending
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
    this.#ending = new Ending(house, environment, () => this.close())
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
    if (met.kind === 'stop') return await this.#ending.stop(met.reason)
    if (this.#use && (this.#use.epoch !== met.use.epoch || this.#use.memberId !== met.use.memberId)) return await this.#ending.restart()
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
      open: () => this.#environment.openSocket(`/sync/${encodeURIComponent(documentId)}?client=${clientId}${asksForPacked}`),
      onHello: (hello) => this.#greeted(hello),
      onSynced: () => this.#synced(),
      onUpdate: (update) => {
        this.#house.receive(update)
        // Yjs takes another id when it sees its own in use; nothing may be written under an id that was not issued
        if (doc.clientID !== clientId) void this.#ending.restart()
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
      void this.#ending.restart()
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
    // the whole board has just come: it is on the device before anything else can happen
    void this.#house.copy.flush()
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
    const again = this.#ending.after(code)
    if (again && !greeted && asksWhy(++this.#silentEnds)) void this.#askWhy()
    return again
  }
  async #askWhy(): Promise<void> {
    const met = await askServer(this.#environment, this.#house.copy.device, this.#house.documentId)
    if (met.kind !== 'nobody') await this.#settle(met)
  }
}
