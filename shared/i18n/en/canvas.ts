import type { Texts } from '../translate.ts'
import type { canvas as da } from '../da/canvas.ts'

export const canvas = {
  'canvas.name': 'Board',
  'canvas.zone': 'Zone',
  'canvas.group': 'Group',
  'canvas.zoneEmpty': 'Nothing here yet. Put down the first note.',
  'canvas.color': 'Colour',
  'canvas.failed': 'The board could not be drawn.',
  'canvas.failedDo': 'What is saved is safe. Reload the page to go on.',
  'canvas.foreign': 'You can only change and delete your own notes.',
} satisfies Texts<typeof da>
