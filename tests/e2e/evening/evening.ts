/** One evening: a workshop, the people in it, the screens they sit at, and what is wrong with any of them. */
import type { Browser } from 'playwright-core'
import { expect } from 'vitest'
import type { Locale } from '#shared/accounts.ts'
import type { Outline } from '#shared/boards.ts'
import type { Workshop } from '#shared/workshops.ts'
import { type Device, openScreen, type Screen } from '#tests/helpers/browser.ts'
import { Person } from '#tests/helpers/person.ts'
import { type Words, words } from '#tests/helpers/words.ts'
import type { World } from '#tests/helpers/world.ts'
import { look } from '../steps.ts'
import { IDEAS, type Ideas } from './ideas.ts'

/** A ceiling against hanging, not a measure. */
export const PATIENT = { timeout: 60_000 }
/** Ayşe, Samir and Cem have phones, Anna and Niels laptops, Bodil the list and a keyboard. */
const SEATS = ['wall', 'ayse', 'bodil', 'leader', 'samir', 'cem', 'anna', 'niels'] as const
export type Seat = (typeof SEATS)[number]
const EMAIL = 'karen@bibliotek.example'

export class Evening {
  readonly say: Words
  readonly ideas: Ideas
  readonly faults: string[] = []
  readonly locale: Locale
  readonly workshop: Workshop
  /** who leads */
  readonly karen: Person
  /** an invite's address */
  readonly link: string
  readonly #world: World
  readonly #browser: Browser
  readonly #screens = new Map<Seat, Screen>()

  constructor(browser: Browser, world: World, given: { locale: Locale; workshop: Workshop; karen: Person; link: string }) {
    this.#browser = browser
    this.#world = world
    ;({ locale: this.locale, workshop: this.workshop, karen: this.karen, link: this.link } = given)
    this.say = words(this.locale)
    this.ideas = IDEAS[this.locale]
  }
  get boardId(): string {
    return this.workshop.boards[0]?.id ?? ''
  }
  /** @throws Error when nobody sits there */
  at(seat: Seat): Screen {
    const screen = this.#screens.get(seat)
    if (!screen) throw new Error(`nobody sits at ${seat}`)
    return screen
  }
  all(...seats: Seat[]): Screen[] {
    return seats.map((seat) => this.at(seat))
  }
  /** A screen is switched on. */
  async sit(seat: Seat, device: Device, path: string, person?: Person): Promise<Screen> {
    const screen = await openScreen(this.#browser, { device, url: this.#world.url, locale: this.locale, ...(person && { person }) })
    screen.context.setDefaultTimeout(PATIENT.timeout)
    this.#screens.set(seat, screen)
    await screen.page.goto(path)
    return screen
  }
  /** Somebody who has come in by the link already. */
  async guest(seat: Seat, device: Device, face: string, name: string): Promise<Screen> {
    const person = new Person(() => this.#world.url)
    await person.must('POST', `/api/invites/${this.link.split('/').at(-1)}/accept`, { name, affiliation: 'borger', locale: this.locale })
    return this.sit(seat, device, `/w/${this.workshop.id}/${face}`, person)
  }
  /** A close look at some screens (layout, axe), and pictures of all when they are asked for. */
  async look(moment: string, ...close: Seat[]): Promise<void> {
    for (const [seat, screen] of this.#screens) {
      const name = `evening-${this.locale}-${moment}-${seat}`
      if (close.includes(seat)) await look(screen, name, this.faults)
      else await screen.shoot(name)
    }
  }
  /** What went wrong, seen from everywhere. */
  async shootAll(): Promise<void> {
    for (const [seat, screen] of this.#screens) await screen.shoot(`failed-evening-${this.locale}-${seat}`)
  }
  /** Texts of all notes on the board, in order of the alphabet. */
  async notes(): Promise<string[]> {
    const { zones, notes, groups } = await this.karen.must<Outline>('GET', `/api/boards/${this.boardId}/outline`)
    const inside = [...zones, { notes, groups }].flatMap((part) => [...part.notes, ...part.groups.flatMap((group) => group.notes)])
    return inside.map(({ text }) => text).sort()
  }
  expectNoFaults(): void {
    expect(this.faults).toEqual([])
    for (const [seat, screen] of this.#screens) expect([seat, screen.foreign, screen.violations]).toEqual([seat, [], []])
  }
  async close(): Promise<void> {
    for (const screen of this.#screens.values()) await screen.close()
  }
}

export async function begin(browser: Browser, world: World, locale: Locale): Promise<Evening> {
  const karen = await new Person(() => world.url).setup()
  await karen.must('POST', '/api/session', { email: EMAIL, password: 'en lang adgangskode' })
  const workshop = await karen.createWorkshop({ templateId: 'udviklingspuljen-2019', locale })
  const { url } = await karen.invite(workshop.id)
  return new Evening(browser, world, { locale, workshop, karen, link: url })
}
