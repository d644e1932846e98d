/** What is done to places and groups, fetched at the first time that somebody does it: the list can be read without. */
import { untilThere } from '#web/part.ts'
import type { GroupActions, Hand } from './groupEdits.ts'

const DEEDS = [
  'move',
  'group',
  'gather',
  'acceptGroup',
  'renameGroup',
  'paintGroup',
  'moveGroup',
  'mergeInto',
  'breakGroup',
  'tidy',
] as const satisfies readonly (keyof GroupActions)[]

export function laterGroupActions(hand: Hand): GroupActions {
  let coming: Promise<GroupActions> | undefined
  const fetched = async (): Promise<GroupActions> => {
    const { createGroupActions } = await untilThere(() => import('./groupEdits.ts'))
    return createGroupActions(hand)
  }
  const deed =
    (name: keyof GroupActions) =>
    (...what: unknown[]) => {
      coming ??= fetched()
      void coming.then((actions) => (actions[name] as (...what: unknown[]) => void)(...what))
    }
  return Object.fromEntries(DEEDS.map((name) => [name, deed(name)])) as unknown as GroupActions
}
