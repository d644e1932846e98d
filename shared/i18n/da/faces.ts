/** What canvas, list and wall say alike. */
export const faces = {
  'board.noticeBulk': '{name} ville fjerne meget af det, andre har lavet, på én gang. Det blev stoppet.',
  'board.someone': 'En deltager',
  'wall.face': 'Væg',
  'moderation.hideNote': 'Skjul {note}',
} as const
