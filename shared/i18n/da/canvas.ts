/** What the canvas itself says: places, notes, its menu. */
export const canvas = {
  'canvas.name': 'Tavle',
  'canvas.zone': 'Felt',
  'canvas.group': 'Gruppe',
  'canvas.zoneEmpty': 'Her er tomt endnu. Læg den første seddel.',
  'canvas.color': 'Farve',
  'canvas.foreign': 'Du kan kun rette og slette dine egne sedler.',
} as const
