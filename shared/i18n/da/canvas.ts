/** What the canvas itself says: places, notes, its menu. */
export const canvas = {
  'canvas.name': 'Tavle',
  'canvas.zone': 'Felt',
  'canvas.group': 'Gruppe',
  'canvas.zoneEmpty': 'Her er tomt endnu. Læg den første seddel.',
  'canvas.color': 'Farve',
  'canvas.failed': 'Tavlen kunne ikke tegnes.',
  'canvas.failedDo': 'Det, der er gemt, er i sikkerhed. Hent siden igen for at fortsætte.',
  'canvas.foreign': 'Du kan kun rette og slette dine egne sedler.',
} as const
