/** The rehearsals that are on: each plays until it is ended, its time is up, or the server stops. Nothing of them outlives that. */
import type { Locale } from '#shared/accounts.ts'
import { findRehearsal, listRehearsals } from '#db/rehearsals.ts'
import { deleteWorkshop } from '#db/workshop-changes.ts'
import type { WorkshopDetails } from '#db/workshops.ts'
import type { Deps } from '#server/deps.ts'
import { AppError } from '#shared/errors.ts'
import { LIMITS } from '#shared/limits.ts'
import { demoWorkshop } from '#shared/templates/demo.ts'
import { type Memory, play, readMoment } from './player.ts'
import { createTwin, type Twin } from './twin.ts'

interface Playing {
  twin: Twin
  timer: NodeJS.Timeout
  memories: readonly Memory[]
  /** what is under way */
  beat: Promise<void> | undefined
}
export interface Started {
  id: string
  of: string
  endsAt: number
  isNew: boolean
}

/** Everybody has ideas of their own, so that no note stands there twice. */
function memoriesFor(twin: Twin, locale: Locale): Memory[] {
  const texts = demoWorkshop(locale).notes.map((note) => note.text)
  return twin.people.map((_, at) => ({ phaseId: null, written: 0, votedIn: new Set<string>(), ideas: texts.filter((_text, n) => n % twin.people.length === at) }))
}

export class Rehearsals {
  readonly #playing = new Map<string, Playing>()

  /** The one that is on, or a new one. @throws AppError not_found, storage_unavailable */
  async start(deps: Deps, original: WorkshopDetails): Promise<Started> {
    const twin = (await findRehearsal(deps.db, original.id)) ? undefined : await createTwin(deps, original)
    if (twin) {
      this.#begin(deps, twin, original.locale)
      return { id: twin.id, of: twin.of, endsAt: twin.endsAt, isNew: true }
    }
    const known = await findRehearsal(deps.db, original.id)
    if (!known) throw new AppError('not_found')
    return { ...known, isNew: false }
  }
  /** Ends the rehearsal of a workshop, or the one that it is; nothing happens when there is none. */
  async end(deps: Deps, workshopId: string): Promise<void> {
    const found = await findRehearsal(deps.db, workshopId)
    if (!found) return
    const one = this.#playing.get(found.id)
    this.#playing.delete(found.id)
    clearInterval(one?.timer)
    await deps.rooms.drop(found.id)
    deps.rooms.endSessions(await deleteWorkshop(deps.db, found.id))
    // a turn that was under way may have opened the room again
    await one?.beat
    await deps.rooms.drop(found.id)
  }
  /** At the start and the end of the server: what a crash left behind goes too. */
  async endAll(deps: Deps): Promise<void> {
    for (const id of await listRehearsals(deps.db)) await this.end(deps, id)
  }

  #begin(deps: Deps, twin: Twin, locale: Locale): void {
    const step = () => {
      one.beat ??= this.#step(deps, one).finally(() => {
        one.beat = undefined
      })
    }
    const one: Playing = { twin, memories: memoriesFor(twin, locale), beat: undefined, timer: setInterval(step, LIMITS.rehearsalBeatMs).unref() }
    this.#playing.set(twin.id, one)
  }
  async #step(deps: Deps, one: Playing): Promise<void> {
    try {
      if (await this.#beat(deps, one)) return
    } catch (err) {
      const gone = err instanceof AppError && err.code === 'not_found'
      // the disk may be full for a moment
      if (!gone && !(err instanceof AppError)) deps.log.error({ err, workshopId: one.twin.id }, 'a rehearsal stumbled')
      if (!gone) return
    }
    clearInterval(one.timer)
    // not waited for: it waits for this step
    void this.end(deps, one.twin.id).catch((err: unknown) => deps.log.error({ err }, 'a rehearsal could not be cleared away'))
  }
  /** @returns false when it is over */
  async #beat(deps: Deps, { twin, memories }: Playing): Promise<boolean> {
    const moment = deps.now() < twin.endsAt ? await readMoment(deps, twin) : undefined
    if (!moment) return false
    deps.rooms.simulate(twin.boardId, twin.people)
    for (const [at, person] of twin.people.entries()) {
      if (!this.#playing.has(twin.id)) return true
      await play(deps, twin, person, memories[at] as Memory, moment, Math.random)
    }
    return true
  }
}
