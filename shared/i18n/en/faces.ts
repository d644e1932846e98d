/** What canvas, list and wall say alike. */
import type { faces as da } from '../da/faces.ts'
import type { Texts } from '../translate.ts'

export const faces: Texts<typeof da> = {
  'board.noticeBulk': '{name} was about to remove much of what others have made, all at once. It was stopped.',
  'board.someone': 'A participant',
  'wall.face': 'Wall',
  'moderation.hideNote': 'Hide {note}',
}
