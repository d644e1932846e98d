/** The second part of the Danish catalogue: what the list says before anybody opens anything. */
import { comments } from './comments.ts'
import { facilitation } from './facilitation.ts'
import { faces } from './faces.ts'
import { groups } from './groups.ts'
import { guide } from './guide.ts'
import { list } from './list.ts'
import { mine } from './mine.ts'
import { rehearsal } from './rehearsal.ts'

export const room = { ...comments, ...facilitation, ...faces, ...groups, ...guide, ...list, ...mine, ...rehearsal } as const
