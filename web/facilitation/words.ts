/** What one may do now, in one line: the phase's own instruction, unless something stands above it. */
import type { Locale } from '#shared/accounts.ts'
import type { FacilitationView } from '#shared/facilitation/answer.ts'
import type { TextKey } from '#shared/i18n/da/index.ts'
import { isStaff } from '#shared/roles.ts'
import type { Live } from './live.ts'

export type Saying = { key: TextKey } | { text: string; lang: Locale }

/** What stands above every phase. */
function exception(live: Live): TextKey | undefined {
  const view = live.view()
  if (live.archived()) return 'facilitation.may.archived'
  if (view?.status === 'finished') return 'facilitation.may.finished'
  if (isStaff(live.role())) return undefined
  if (live.role() === 'viewer') return 'facilitation.may.watch'
  if (view?.locks.frozen) return 'facilitation.may.frozen'
  return view?.locks.board ? 'facilitation.may.board' : undefined
}

/** The instruction in this language, or in the other one. */
export function instructionIn(instruction: NonNullable<FacilitationView['phase']>['instruction'], locale: Locale): { text: string; lang: Locale } | undefined {
  const other = locale === 'da' ? 'en' : 'da'
  for (const lang of [locale, other] as const) {
    const text = instruction[lang]
    if (text) return { text, lang }
  }
  return undefined
}

export function sayNow(live: Live, locale: Locale): Saying {
  const key = exception(live)
  if (key) return { key }
  const { status, phase } = live.view() ?? {}
  if (status === 'before') return { key: 'facilitation.may.before' }
  if (live.mode() === 'vote' && voteLine(live) === 'facilitation.may.counted') return { key: 'facilitation.may.counted' }
  const own = phase && instructionIn(phase.instruction, locale)
  if (own) return own
  return { key: phase?.kind === 'pause' ? 'facilitation.may.pause' : modeLine(live) }
}

const modeLine = (live: Live): TextKey => (live.mode() === 'vote' ? voteLine(live) : `facilitation.may.${live.mode()}`)
/** A phase for votes is more than the vote: before there is one, and when it has been counted, nobody is asked for dots. */
function voteLine(live: Live): TextKey {
  const rounds = live.view()?.votes ?? []
  if (rounds.some(({ closedAt }) => closedAt === null)) return 'facilitation.may.vote'
  return rounds.length > 0 ? 'facilitation.may.counted' : 'facilitation.may.voteSoon'
}

/** Why one may not write just now; undefined when the reason is not the programme's. */
export function whyNot(live: Live): TextKey | undefined {
  if (live.may('note.create')) return undefined
  const reason = exception(live)
  if (reason) return reason
  const view = live.view()
  if (view?.status !== 'running' || live.mode() === 'open') return undefined
  return view.phase?.kind === 'pause' ? 'facilitation.may.pause' : modeLine(live)
}
