/** The ways in which a board ends on this page. Whatever was written here and is not stored is kept as words first. */
import type { Environment } from './environment.ts'
import type { House } from './house.ts'
import type { StopReason } from './identity.ts'
import { refusedAgain, unsentTexts } from './rescue.ts'
import { keepRescue, readRescue } from './rescued.ts'
import { forgetsBoard, verdictOf } from './verdict.ts'

export class Ending {
  readonly #house: House
  readonly #environment: Environment
  readonly #close: () => void
  #come = false

  /** @param close lets go of the line and of the network */
  constructor(house: House, environment: Environment, close: () => void) {
    this.#house = house
    this.#environment = environment
    this.#close = close
  }

  /** The socket ended. @returns whether to come back */
  after(code: number): boolean {
    const verdict = verdictOf(code)
    const refusedTwice = verdict.kind === 'refused' && refusedAgain(this.#environment.memory, this.#house.documentId)
    if (verdict.kind === 'stop') void this.stop(verdict.reason)
    else if (refusedTwice) void this.stop('refused')
    else if (verdict.kind !== 'again') void this.restart()
    return verdict.kind === 'again'
  }

  /** For good, until the person does something. */
  async stop(reason: StopReason): Promise<void> {
    if (this.#come) return
    this.#end()
    if (forgetsBoard(reason)) this.#rescue()
    const { facts, copy, documentId } = this.#house
    facts.stop({ kind: 'stopped', reason, rescue: readRescue(this.#environment.memory, documentId) })
    if (forgetsBoard(reason)) await copy.forget()
  }

  /** The local document is not the room's any more: it goes, and the page loads anew, with a new client id. */
  async restart(): Promise<void> {
    if (this.#come) return
    this.#end()
    this.#rescue()
    this.#house.facts.tell({ line: 'starting', ready: false, hasId: false })
    await this.#house.copy.forget()
    this.#environment.reload()
  }

  #end(): void {
    this.#come = true
    this.#close()
  }
  #rescue(): void {
    const { documentId, doc, outbox } = this.#house
    keepRescue(this.#environment.memory, documentId, unsentTexts(doc, outbox.entries, { sectionText: this.#environment.sectionText }))
    this.#house.rescuedMore()
  }
}
