/**
 * Whom a room has told what. Writing to a thousand people takes many milliseconds in which nobody is listened to, and a screen has to work off in one go what it
 * is sent. So a great crowd hears of every other turn, one half of it of the even ones and the other of the odd ones, and then of both in one write: nobody is
 * written to more often, and what holds up the loop is half as long.
 */
import type { Connection } from './connection.ts'
import type { SentTurn } from './share.ts'
import type { stateNews } from './state.ts'

/** What goes out to some in one write. */
export interface News {
  turns: SentTurn[]
  /** pointer positions, the older first */
  presence: Buffer[]
  /** how the workshop stands */
  state: ReturnType<typeof stateNews> | undefined
}
export type Half = 0 | 1

/** milliseconds after which the other half hears of a turn that no other follows */
const REST_MS = 30
const nothing = (): News => ({ turns: [], presence: [], state: undefined })

export const halfOf = ({ number }: Connection): Half => (number % 2) as Half

export class Telling {
  readonly #write: (news: News, half: Half | undefined) => void
  #behind: [News, News] = [nothing(), nothing()]
  #next: Half = 0
  #timer: NodeJS.Timeout | undefined

  /** @param write to one half, or to everybody */
  constructor(write: (news: News, half: Half | undefined) => void) {
    this.#write = write
  }
  everybody(news: News): void {
    if (!this.#isAnyBehind) return this.#write(news, undefined)
    this.#add(news)
    this.rest()
  }
  /** One half now, together with what it has not heard of; the other with the next turn, or soon. */
  half(news: News): void {
    this.#add(news)
    this.#tell(this.#next)
    this.#next = this.#next === 0 ? 1 : 0
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.rest(), REST_MS)
  }
  /** Whoever has not heard of something hears of it now. */
  rest(): void {
    clearTimeout(this.#timer)
    this.#tell(0)
    this.#tell(1)
  }
  get #isAnyBehind(): boolean {
    return this.#behind.some(({ turns }) => turns.length > 0)
  }
  #add({ turns, presence, state }: News): void {
    for (const behind of this.#behind) {
      behind.turns.push(...turns)
      behind.presence.push(...presence)
      behind.state = state ?? behind.state
    }
  }
  #tell(half: Half): void {
    const news = this.#behind[half]
    if (news.turns.length === 0) return
    this.#behind[half] = nothing()
    this.#write(news, half)
  }
}
