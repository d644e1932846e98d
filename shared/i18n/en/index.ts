/** The English catalogue, with exactly the Danish keys and parts. */
import { first } from './first.ts'
import { rest } from './rest.ts'
import { room } from './room.ts'

export const en = { ...first, ...room, ...rest }
