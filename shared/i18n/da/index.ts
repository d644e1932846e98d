/** The Danish catalogue, the source of all keys; one file a feature. */
import { accounts } from './accounts.ts'
import { board } from './board.ts'
import { canvas } from './canvas.ts'
import { common } from './common.ts'
import { draft } from './draft.ts'
import { draftPage } from './draftPage.ts'
import { errors } from './errors.ts'
import { history } from './history.ts'
import { join } from './join.ts'
import { list } from './list.ts'
import { phone } from './phone.ts'
import { privacy } from './privacy.ts'
import { server } from './server.ts'
import { sync } from './sync.ts'
import { ui } from './ui.ts'
import { workshops } from './workshops.ts'

export const da = {
  ...common,
  ...errors,
  ...accounts,
  ...workshops,
  ...join,
  ...board,
  ...canvas,
  ...list,
  ...phone,
  ...sync,
  ...draft,
  ...draftPage,
  ...history,
  ...privacy,
  ...server,
  ...ui,
} as const
export type TextKey = keyof typeof da
