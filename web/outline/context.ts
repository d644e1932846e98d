/** What every part of the list shares, and the actions that speak: change the board, say so, keep the focus where the person was. */
import { type Accessor, createContext, useContext } from 'solid-js'
import type { Records } from '#shared/board/layout.ts'
import type { NoteColor } from '#shared/board/records.ts'
import type { NoteNode } from '#shared/board/outline.ts'
import { isStaff } from '#shared/roles.ts'
import { t } from '#web/i18n.tsx'
import type { NameQuestion } from '#web/groups/NameDialog.tsx'
import { addNote, changeNote, deleteNote, type Target } from './edits.ts'
import type { GroupActions } from './groupEdits.ts'
import { laterGroupActions } from './groupsLater.ts'
import type { ListModel } from './model.ts'
import type { ListVotes } from '#web/votes/listParts.tsx'

export interface ListActions extends GroupActions {
  /** What does not go through the document is kept on the device until the server has it. */
  add(note: { text: string; color: NoteColor; target: Target; anonymous: boolean }): Promise<void>
  change(note: NoteNode, change: { text?: string; color?: NoteColor; lang?: string }): void
  removeAll(notes: readonly NoteNode[]): void
  remove(note: NoteNode): void
  undo(): void
  redo(): void
}
/** Notes on their way to another place, and the button that asked. */
export interface Moving {
  notes: readonly NoteNode[]
  anchor: Element
}
/** What is being written on a note; it outlives the row, which is made anew when somebody moves the note meanwhile. */
export interface Rewriting {
  text: string
  color: NoteColor
  lang: string
}
export interface ListShared extends ListModel, ListActions {
  /** by note id */
  readonly rewriting: Map<string, Rewriting>
  readonly moving: Accessor<Moving | undefined>
  readonly setMoving: (request: Moving | undefined) => void
  /** the question for a name that is open */
  readonly question: Accessor<NameQuestion | undefined>
  /** Asks for a group's name; undefined asks no more. */
  askName(question: NameQuestion | undefined): void
  /** Asks for a name and makes a group of these notes. */
  askGroup(notes: readonly NoteNode[]): void
  authorOf(note: NoteNode): string | undefined
  /** what the list shows of votes, once there is a round */
  readonly votes: Accessor<ListVotes | undefined>
  /** to the screen reader, politely */
  say(words: string): void
}

export const ListContext = createContext<ListShared>()
export function useList(): ListShared {
  const shared = useContext(ListContext)
  if (!shared) throw new Error('outside of the list')
  return shared
}

export function createActions(list: ListModel, say: (words: string) => void): ListActions {
  const { session, shelf } = list
  /** Every action is one step of undo, however quickly they follow each other. */
  const edit: typeof session.edit = (change) => {
    session.undo.stopCapturing()
    session.edit(change)
  }
  const rights = () => ({ zones: isStaff(session.role()) })
  const history = (step: () => unknown, words: 'list.undone' | 'list.redone') => () => {
    if (step()) say(t(words))
  }
  return {
    ...laterGroupActions({ edit: (change) => edit((records) => change(records as unknown as Records)), say, rights }),
    async add({ anonymous, ...note }) {
      const { text, color, target } = note
      const unsigned = anonymous || shelf.nameless()
      // every struct of the document carries its writer, so a note without a name never goes through it
      if (unsigned || shelf.silent()) return shelf.write({ text, color, ...(unsigned && { anonymous: true }), ...(target.kind === 'zone' && { zoneId: target.id }) })
      edit((records) => addNote(records, { ...note, by: session.memberId() }, rights()))
      say(t('list.added'))
    },
    change(note, change) {
      edit((records) => changeNote(records, note.id, change))
      say(t('list.saved'))
    },
    removeAll(notes) {
      edit((records) => {
        for (const note of notes) deleteNote(records, note.id)
      })
      say(notes.length === 1 ? t('list.deleted') : t('groups.deletedSome', { n: notes.length }))
    },
    remove(note) {
      edit((records) => deleteNote(records, note.id))
      say(t('list.deleted'))
    },
    undo: history(() => session.undo.undo(), 'list.undone'),
    redo: history(() => session.undo.redo(), 'list.redone'),
  }
}
