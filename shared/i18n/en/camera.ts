import type { Texts } from '../translate.ts'
import type { camera as da } from '../da/camera.ts'

export const camera = {
  'camera.take': 'Take a picture',
  'camera.form': 'Picture for the board',
  'camera.taken': 'The picture you have just taken',
  'camera.alt': 'What does the picture show?',
  'camera.altHelp': 'Read aloud to those who cannot see it.',
  'camera.put': 'Put on the board',
  'camera.sending': 'Sending the picture …',
  'camera.announce': 'The picture is on the board.',
} satisfies Texts<typeof da>
