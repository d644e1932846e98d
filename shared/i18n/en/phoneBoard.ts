/** The board on a phone: everybody's notes by zone and group, and a note to another place. */
import type { phoneBoard as da } from '../da/phoneBoard.ts'
import type { Texts } from '../translate.ts'

export const phoneBoard: Texts<typeof da> = {
  'phoneBoard.open': 'See the board',
  'phoneBoard.title': 'The board',
  'phoneBoard.back': 'Back',
  'phoneBoard.zones': 'Zones',
  'phoneBoard.empty': 'There are no notes on the board yet.',
  'phoneBoard.emptyZone': 'No notes here yet.',
  'phoneBoard.failed': 'The board could not be fetched.',
  'phoneBoard.offline': 'No connection.',
  'phoneBoard.offlineHelp': 'You see the board as it was last. You can move notes when you are back.',
  'phoneBoard.closed': 'Right now only the facilitator moves notes.',
  'phoneBoard.move': 'Move',
  'phoneBoard.moveNamed': 'Move {note} to a group',
  'phoneBoard.moveTitle': 'Move to a group',
  'phoneBoard.here': 'Groups in “{zone}”',
  'phoneBoard.noGroups': 'No other groups here. Make a new one below.',
  'phoneBoard.elsewhere': 'Other zones',
  'phoneBoard.out': 'Without a group',
  'phoneBoard.newGroup': 'New group',
  'phoneBoard.newName': 'Name of the new group',
  'phoneBoard.make': 'Make the group',
  'phoneBoard.moved': '{note} is moved to {place}.',
  'phoneBoard.undone': 'The note lies where it lay before.',
  'phoneBoard.dots': { one: '{n} dot', other: '{n} dots' },
}
