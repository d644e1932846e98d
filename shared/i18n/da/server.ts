export const server = {
  'server.setupLink': 'Opret den første konto her: {url}',
  'server.notBuilt': 'Siden er ikke bygget endnu. Kør npm start igen.',
  'server.versionUnnamed': 'Uden navn',
  'server.versionBefore': 'Før gendannelse',
} as const
