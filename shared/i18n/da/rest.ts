/** The rest of the Danish catalogue: the faces of the board and the pages of those who run a workshop. */
import { accounts } from './accounts.ts'
import { board } from './board.ts'
import { book } from './book.ts'
import { camera } from './camera.ts'
import { canvas } from './canvas.ts'
import { comments } from './comments.ts'
import { draft } from './draft.ts'
import { draftChecks } from './draftChecks.ts'
import { draftPage } from './draftPage.ts'
import { facilitation } from './facilitation.ts'
import { guide } from './guide.ts'
import { history } from './history.ts'
import { identity } from './identity.ts'
import { list } from './list.ts'
import { mine } from './mine.ts'
import { moderation } from './moderation.ts'
import { paper } from './paper.ts'
import { programme } from './programme.ts'
import { rehearsal } from './rehearsal.ts'
import { resume } from './resume.ts'
import { reveal } from './reveal.ts'
import { votes } from './votes.ts'
import { wall } from './wall.ts'
import { workshops } from './workshops.ts'

export const rest = {
  ...accounts,
  ...board,
  ...book,
  ...camera,
  ...canvas,
  ...comments,
  ...draft,
  ...draftChecks,
  ...draftPage,
  ...facilitation,
  ...guide,
  ...history,
  ...identity,
  ...list,
  ...mine,
  ...moderation,
  ...paper,
  ...programme,
  ...rehearsal,
  ...resume,
  ...reveal,
  ...votes,
  ...wall,
  ...workshops,
} as const
