export const server = {
  'server.versionUnnamed': 'Uden navn',
  'server.versionBefore': 'Før gendannelse',
} as const
