/** Words of the files that leave Samtavle (`export.`) and of the application draft (`draft.`). */
import type { draft as source } from '../da/draft.ts'
import type { Texts } from '../translate.ts'

export const draft = {
  'export.column.number': 'No.',
  'export.column.text': 'Text',
  'export.column.zone': 'Zone',
  'export.column.group': 'Group',
  'export.column.author': 'Name',
  'export.column.color': 'Colour',
  'export.column.via': 'Written',
  'export.column.lang': 'Language',
  'export.column.at': 'Time',
  'export.color.yellow': 'yellow',
  'export.color.light-blue': 'blue',
  'export.color.light-green': 'green',
  'export.color.light-red': 'red',
  'export.color.orange': 'orange',
  'export.color.light-violet': 'violet',
  'export.via.canvas': 'on the board',
  'export.via.phone': 'on a phone',
  'export.via.list': 'in the list',
  'export.via.paper': 'on paper',
  'export.via.reveal': 'in silence',
  'export.via.import': 'imported',
  'export.fromPaper': 'from paper',
  'export.group': 'Group without a name',
  'export.ungrouped': 'Not in a group',
  'export.outside': 'Outside the zones',
  'export.noNotes': 'No notes',
  'export.exportedAt': 'Downloaded from the board on {at}.',
} as const satisfies Texts<typeof source>
