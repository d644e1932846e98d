export const server = {
  'server.setupLink': 'Opret den første konto her: {url}',
  'server.openHere': 'Åbn Samtavle her: {url}',
  'server.notBuilt': 'Siden er ikke bygget endnu. Kør npm start igen.',
  'server.resetUsage': 'Skriv kontoens e-mail: npm run reset-password -- navn@bibliotek.dk',
  'server.resetUnknown': 'Der er ingen konto med e-mailen {mail}.',
  'server.resetDone': 'Ny adgangskode til {mail}: {password}',
  'server.versionUnnamed': 'Uden navn',
  'server.versionBefore': 'Før gendannelse',
} as const
