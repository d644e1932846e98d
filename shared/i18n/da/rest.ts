/** The last part of the Danish catalogue: the canvas, votes, and the pages of those who run a workshop. */
import { accounts } from './accounts.ts'
import { board } from './board.ts'
import { book } from './book.ts'
import { camera } from './camera.ts'
import { canvas } from './canvas.ts'
import { draft } from './draft.ts'
import { draftChecks } from './draftChecks.ts'
import { draftEditor } from './draftEditor.ts'
import { draftForms } from './draftForms.ts'
import { draftPage } from './draftPage.ts'
import { history } from './history.ts'
import { identity } from './identity.ts'
import { moderation } from './moderation.ts'
import { outcome } from './outcome.ts'
import { paper } from './paper.ts'
import { phoneBoard } from './phoneBoard.ts'
import { phoneNotices } from './phoneNotices.ts'
import { programme } from './programme.ts'
import { resume } from './resume.ts'
import { reveal } from './reveal.ts'
import { similar } from './similar.ts'
import { templates } from './templates.ts'
import { votes } from './votes.ts'
import { wall } from './wall.ts'
import { workshops } from './workshops.ts'

export const rest = {
  ...accounts,
  ...board,
  ...book,
  ...camera,
  ...canvas,
  ...draft,
  ...draftChecks,
  ...draftEditor,
  ...draftForms,
  ...draftPage,
  ...history,
  ...identity,
  ...moderation,
  ...outcome,
  ...paper,
  ...phoneBoard,
  ...phoneNotices,
  ...programme,
  ...resume,
  ...reveal,
  ...similar,
  ...templates,
  ...votes,
  ...wall,
  ...workshops,
} as const
