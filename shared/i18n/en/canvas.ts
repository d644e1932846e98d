import type { Texts } from '../translate.ts'
import type { canvas as da } from '../da/canvas.ts'

export const canvas = {
  'canvas.name': 'Board',
  'canvas.zone': 'Zone',
  'canvas.group': 'Group',
  'canvas.zoneEmpty': 'Nothing here yet. Put down the first note.',
  'canvas.group.make': 'Group',
  'canvas.group.into': 'Move to group',
  'canvas.group.merge': 'Merge',
  'canvas.group.breakUp': 'Break up the group',
  'canvas.group.rename': 'Name the group',
  'canvas.group.tidy': 'Tidy up',
  'canvas.group.tidyZone': 'Tidy up the zone',
  'canvas.group.color': 'Colour of the group',
  'canvas.group.bar': 'Selection',
  'canvas.group.tidyPlace': 'Tidy up as they lie',
  'canvas.group.tidyTime': 'Oldest first',
  'canvas.group.tidyVotes': 'Most dots first',
  'canvas.color': 'Colour',
  'canvas.failed': 'The board could not be drawn.',
  'canvas.failedDo': 'What is saved is safe. Reload the page to go on.',
  'canvas.foreign': 'You can only change and delete your own notes.',
} satisfies Texts<typeof da>
