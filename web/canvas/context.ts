/** What the canvas shows but does not own: who looks, in what language, and how people are called. */
/** Solid's signals outside become tldraw's atoms inside, so that shapes follow them. */
import { createEffect } from 'solid-js'
import { atom, type Atom } from 'tldraw'
import type { Locale } from '#shared/accounts.ts'
import { liesInLockedZone } from '#shared/board/locked.ts'
import { type Action, ACTIONS, isStaff } from '#shared/roles.ts'
import type { TextKey } from '#shared/i18n/da/index.ts'
import type { Params } from '#shared/i18n/translate.ts'
import { t } from '#web/i18n.tsx'
import type { CanvasLead, CanvasProps, CanvasVotes, NoteWish } from './types.ts'

export interface CanvasContext {
  /** facilitators: zones, drawings and others' notes are theirs to change */
  readonly staff: Atom<boolean>
  readonly self: Atom<string>
  readonly locale: Atom<Locale>
  readonly dark: Atom<boolean>
  readonly names: Atom<ReadonlyMap<string, string>>
  /** A text in the page's language; what draws it follows the language. */
  text(key: TextKey, params?: Params): string
  /** notes are written outside the canvas, see `CanvasProps` */
  /** template ids of the zones in which participants change nothing for now */
  readonly lockedZones: Atom<readonly string[]>
  /** Does it lie in such a zone, or is it one, and is that in this person's way? */
  isLocked(recordId: string): boolean
  readonly lead: CanvasLead | undefined
  readonly elsewhere: Atom<boolean>
  onElsewhere(note: NoteWish): void
  onForeign(): void
  /** comments by note id */
  readonly comments: Atom<ReadonlyMap<string, number>>
  onComments(noteId: string): void
  readonly votes: Atom<CanvasVotes | undefined>
  /** what this person may do now, locked zones apart */
  readonly allowed: Atom<ReadonlySet<Action>>
  readonly boardId: string
  /** see `CanvasProps` */
  upload: CanvasProps['upload']
}

/** Call inside a Solid root; it ends with it. */
export function createContext(props: CanvasProps): CanvasContext {
  const { session } = props
  const staff = atom('staff', isStaff(session.role()))
  const self = atom('self', session.memberId())
  const locale = atom('locale', props.locale())
  const dark = atom('dark', props.dark())
  const names = atom('names', props.names())
  const elsewhere = atom('elsewhere', props.elsewhere())
  const comments = atom('comments', props.comments())
  createEffect(() => comments.set(props.comments()))
  const votes = atom('votes', props.votes?.())
  createEffect(() => votes.set(props.votes?.()))
  createEffect(() => elsewhere.set(props.elsewhere()))
  createEffect(() => staff.set(isStaff(session.role())))
  createEffect(() => self.set(session.memberId()))
  createEffect(() => locale.set(props.locale()))
  createEffect(() => dark.set(props.dark()))
  createEffect(() => names.set(props.names()))
  const text = (key: TextKey, params?: Params) => {
    locale.get()
    return t(key, params)
  }
  return {
    allowed: allowedOf(props),
    ...locksOf(session, staff),
    staff,
    self,
    locale,
    dark,
    names,
    text,
    lead: props.lead,
    elsewhere,
    onElsewhere: props.onElsewhere,
    onForeign: props.onForeign,
    comments,
    votes,
    onComments: props.onComments,
    boardId: session.documentId,
    upload: props.upload,
  }
}

function allowedOf(props: CanvasProps): CanvasContext['allowed'] {
  const allowed = atom<ReadonlySet<Action>>('allowed', new Set(), { isEqual: sameSet })
  createEffect(() => allowed.set(new Set(ACTIONS.filter((action) => props.may(action)))))
  return allowed
}

function locksOf(session: CanvasProps['session'], staff: Atom<boolean>): Pick<CanvasContext, 'lockedZones' | 'isLocked'> {
  const lockedZones = atom<readonly string[]>('locked zones', [])
  createEffect(() => lockedZones.set(session.workshop()?.facilitation?.locks.zones ?? []))
  return { lockedZones, isLocked: (id) => !staff.get() && lockedZones.get().length > 0 && liesInLockedZone(session.records, id, lockedZones.get()) }
}

const sameSet = (a: ReadonlySet<Action>, b: ReadonlySet<Action>): boolean => a.size === b.size && [...a].every((action) => b.has(action))
