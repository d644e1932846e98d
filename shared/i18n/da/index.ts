/** The Danish catalogue, the source of all keys: one file a feature, in two parts by when they are needed. */
import { first } from './first.ts'
import { rest } from './rest.ts'

export const da = { ...first, ...rest } as const
export type TextKey = keyof typeof da
