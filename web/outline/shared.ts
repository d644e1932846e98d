/** What the parts of the list share beyond the model: the voice, the open menu, the question that waits for a name. */
import { type Accessor, createSignal } from 'solid-js'
import type { NoteNode } from '#shared/board/outline.ts'
import { createNames } from '#web/board/names.ts'
import type { NameQuestion } from '#web/groups/NameDialog.tsx'
import { t } from '#web/i18n.tsx'
import { createActions, type ListShared, type Moving } from './context.ts'
import type { ListModel } from './model.ts'
import { onPageKey, useKeys } from './rowKeys.ts'
import { createVoteParts } from './votes.ts'

/** Call inside a component; it ends with it. */
export function createShared(list: ListModel): { shared: ListShared; said: Accessor<string> } {
  const [said, say] = createSignal('', { equals: false })
  const [moving, setMoving] = createSignal<Moving>()
  const [question, askName] = createSignal<NameQuestion>()
  const actions = createActions(list, say)
  useKeys((event) => onPageKey(event, actions))
  const askGroup = (notes: readonly NoteNode[]) => {
    const run = (title: string) => {
      actions.group(title, notes)
      list.setPicking(false)
    }
    askName({ heading: t('groups.newTitle', { n: notes.length }), value: '', run })
  }
  const names = createNames(list.session, () => list.workshop)
  const authorOf = ({ meta }: NoteNode) => (meta.by === undefined ? undefined : names().get(meta.by))
  const votes = createVoteParts(list.live)
  return { shared: { ...list, ...actions, authorOf, votes, say, rewriting: new Map(), moving, setMoving, question, askName, askGroup }, said }
}
