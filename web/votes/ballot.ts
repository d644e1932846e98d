/** One person's dots in a round: shown at once, kept on the device until they are on the server, sent in order, and put back when refused. */
import { type Accessor, createMemo, createSignal } from 'solid-js'
import { AppError, type ErrorCode, isPassing } from '#shared/errors.ts'
import type { Choice } from '#shared/facilitation/votes.ts'
import { randomToken } from '#shared/ids.ts'

/** The server's side; every call fails with `AppError`. */
export interface BallotServer {
  /** what it holds of this person */
  read(): Promise<Choice[]>
  /** Sets dots on what is named; the same request id does it once. @returns the whole ballot after it */
  cast(requestId: string, choices: Choice[]): Promise<Choice[]>
}
/** What has not reached the server: on its way under an id, and chosen after that. */
export interface Unsent {
  flight?: { requestId: string; choices: Choice[] }
  wanted: Choice[]
}
/** Where unsent dots lie: on the device, or in memory when that must not or cannot be. */
export interface BallotKeep {
  load(): Unsent | undefined
  save(unsent: Unsent | undefined): void
}
export interface BallotRule {
  dots: number
  maxPerItem: number
}
type Marks = ReadonlyMap<string, number>
interface State {
  confirmed: Marks
  unsent: Unsent
}

const marksOf = (choices: readonly Choice[]): Map<string, number> => new Map(choices.map(({ itemId, dots }) => [itemId, dots]))
const choicesOf = (marks: Marks): Choice[] => [...marks].map(([itemId, dots]) => ({ itemId, dots }))
const isEmpty = ({ flight, wanted }: Unsent): boolean => !flight && wanted.length === 0

export class Ballot {
  /** dots by item as the person sees them; without zeros */
  readonly marks: Accessor<Marks>
  readonly left: Accessor<number>
  /** something has not reached the server */
  readonly waiting: Accessor<boolean>
  /** why the last attempt did not get through */
  readonly blocked: Accessor<ErrorCode | undefined>
  readonly rule: BallotRule
  readonly #state: Accessor<State>
  readonly #set: (change: (state: State) => State) => void
  readonly #setBlocked: (code: ErrorCode | undefined) => void
  readonly #server: BallotServer
  readonly #keep: BallotKeep
  readonly #onRefused: (code: ErrorCode) => void
  #running: Promise<void> | undefined

  /** Call under a Solid owner. @param onRefused the server said no: what was shown is put back */
  constructor(rule: BallotRule, server: BallotServer, keep: BallotKeep, onRefused: (code: ErrorCode) => void) {
    const [state, setState] = createSignal<State>({ confirmed: new Map(), unsent: keep.load() ?? { wanted: [] } })
    const [blocked, setBlocked] = createSignal<ErrorCode>()
    this.rule = rule
    this.blocked = blocked
    this.#setBlocked = (code) => setBlocked(code)
    this.#state = state
    this.#set = (change) => setState((before) => change(before))
    this.#server = server
    this.#keep = keep
    this.#onRefused = onRefused
    this.marks = createMemo(() => shown(state()))
    this.left = createMemo(() => rule.dots - [...this.marks().values()].reduce((sum, dots) => sum + dots, 0))
    this.waiting = createMemo(() => !isEmpty(state().unsent))
  }

  /** What the server holds, e.g. after opening the page; what waits stays on top. */
  async refresh(): Promise<void> {
    const confirmed = marksOf(await this.#server.read())
    this.#set((state) => ({ ...state, confirmed }))
  }
  on(itemId: string): number {
    return this.marks().get(itemId) ?? 0
  }
  /** @returns false when the rule does not allow it; then nothing has changed */
  set(itemId: string, dots: number): boolean {
    const more = dots - this.on(itemId)
    if (dots < 0 || dots > this.rule.maxPerItem || more > this.left()) return false
    if (more === 0) return true
    this.#change(({ flight, wanted }) => ({ ...(flight && { flight }), wanted: [...wanted.filter((choice) => choice.itemId !== itemId), { itemId, dots }] }))
    void this.flush()
    return true
  }
  /** Sends what waits; safe to call at any time. */
  flush(): Promise<void> {
    this.#running ??= this.#drain().finally(() => {
      this.#running = undefined
    })
    return this.#running
  }

  #change(change: (unsent: Unsent) => Unsent): void {
    this.#set((state) => ({ ...state, unsent: change(state.unsent) }))
    const { unsent } = this.#state()
    this.#keep.save(isEmpty(unsent) ? undefined : unsent)
  }
  async #drain(): Promise<void> {
    while (this.waiting()) {
      try {
        await this.#send()
        this.#setBlocked(undefined)
      } catch (error) {
        const code = error instanceof AppError ? error.code : 'internal'
        if (isPassing(code)) return void this.#setBlocked(code)
        await this.#rollBack(code)
      }
    }
  }
  /** One request; the same one again when it got no answer. */
  async #send(): Promise<void> {
    const { flight, wanted } = this.#state().unsent
    const request = flight ?? { requestId: randomToken(), choices: wanted }
    if (!flight) this.#change(() => ({ flight: request, wanted: [] }))
    const confirmed = marksOf(await this.#server.cast(request.requestId, request.choices))
    this.#set((state) => ({ ...state, confirmed }))
    this.#change((unsent) => ({ wanted: unsent.wanted.filter(({ itemId, dots }) => dots !== (confirmed.get(itemId) ?? 0)) }))
  }
  /** What the person saw was not so: back to what the server has, and told. */
  async #rollBack(code: ErrorCode): Promise<void> {
    this.#change(() => ({ wanted: [] }))
    this.#setBlocked(undefined)
    await this.refresh().catch(() => undefined)
    this.#onRefused(code)
  }
}

function shown({ confirmed, unsent }: State): Map<string, number> {
  const marks = new Map([...confirmed, ...marksOf([...(unsent.flight?.choices ?? []), ...unsent.wanted])])
  for (const [itemId, dots] of marks) if (dots === 0) marks.delete(itemId)
  return marks
}

/** Dots that are set for somebody else: nothing is sent before all of them are set. */
export const draftBallot = (rule: BallotRule): Ballot & { choices(): Choice[] } => {
  const never = new Promise<never>(() => undefined)
  const ballot = new Ballot(rule, { read: async () => [], cast: () => never }, { load: () => undefined, save: () => undefined }, () => undefined)
  return Object.assign(ballot, { choices: () => choicesOf(ballot.marks()) })
}
