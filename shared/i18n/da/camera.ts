/** Taking a picture with the phone; loaded with its code, not before. */
export const camera = {
  'camera.take': 'Tag billede',
  'camera.form': 'Billede til tavlen',
  'camera.taken': 'Billedet, du lige har taget',
  'camera.alt': 'Hvad viser billedet?',
  'camera.altHelp': 'Læses op for dem, der ikke kan se det.',
  'camera.put': 'Læg på tavlen',
  'camera.sending': 'Sender billedet …',
  'camera.announce': 'Billedet ligger på tavlen.',
} as const
