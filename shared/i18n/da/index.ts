/** The Danish catalogue, the source of all keys: one file a feature, in three parts by when they are needed. */
import { first } from './first.ts'
import { rest } from './rest.ts'
import { room } from './room.ts'

export const da = { ...first, ...room, ...rest } as const
export type TextKey = keyof typeof da
