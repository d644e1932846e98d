/** The kinds of phases, with what each usually is. */
import { randomToken } from '#shared/ids.ts'
import type { PhaseMode } from '#shared/roles.ts'
import { PHASE_KINDS } from '#shared/facilitation/kinds.ts'
import type { Phase } from '#shared/workshops.ts'
import { t } from '#web/i18n.tsx'

export type PhaseKind = Phase['kind']
export const KINDS = PHASE_KINDS

export const USUAL: Record<PhaseKind, { mode: PhaseMode; minutes: number }> = {
  velkomst: { mode: 'locked', minutes: 10 },
  stille: { mode: 'hidden', minutes: 10 },
  aaben: { mode: 'open', minutes: 15 },
  grupper: { mode: 'open', minutes: 20 },
  prikker: { mode: 'vote', minutes: 10 },
  fordyb: { mode: 'open', minutes: 20 },
  opsamling: { mode: 'locked', minutes: 10 },
  pause: { mode: 'locked', minutes: 10 },
}
export const kindName = (kind: PhaseKind): string => t(`programme.kind.${kind}`)

/** A new phase of a kind, named after it. */
export const newPhase = (kind: PhaseKind): Phase => ({ id: `p-${randomToken(6)}`, kind, title: kindName(kind), ...USUAL[kind] })
