/** What the canvas shows but does not own: who looks, in what language, and how people are called. */
/** Solid's signals outside become tldraw's atoms inside, so that shapes follow them. */
import { createEffect } from 'solid-js'
import { atom, type Atom } from 'tldraw'
import type { Locale } from '#shared/accounts.ts'
import { liesInLockedZone } from '#shared/board/locked.ts'
import { isStaff } from '#shared/roles.ts'
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
  /** Does it lie in such a zone, or is it one? */
  isLocked(recordId: string): boolean
  readonly lead: CanvasLead | undefined
  readonly elsewhere: Atom<boolean>
  onElsewhere(note: NoteWish): void
  onForeign(): void
  /** comments by note id */
  readonly comments: Atom<ReadonlyMap<string, number>>
  onComments(noteId: string): void
  readonly votes: Atom<CanvasVotes | undefined>
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
  const lockedZones = atom<readonly string[]>('locked zones', [])
  createEffect(() => elsewhere.set(props.elsewhere()))
  createEffect(() => lockedZones.set(session.workshop()?.facilitation?.locks.zones ?? []))
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
    staff,
    self,
    locale,
    dark,
    names,
    text,
    lockedZones,
    isLocked: (id) => lockedZones.get().length > 0 && liesInLockedZone(session.records, id, lockedZones.get()),
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
