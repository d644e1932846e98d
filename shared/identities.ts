/** How people appear: by name, by a name of their own choice, or not at all. Without schemas, for the browser. */
export const IDENTITIES = ['named', 'nickname', 'anonymous'] as const
export type Identity = (typeof IDENTITIES)[number]
