/** The first part of the English catalogue: all that a phone at the door needs, so that it loads no more. */
import { common } from './common.ts'
import { door } from './door.ts'
import { errors } from './errors.ts'
import { guest } from './guest.ts'
import { join } from './join.ts'
import { phone } from './phone.ts'
import { privacy } from './privacy.ts'
import { server } from './server.ts'
import { sync } from './sync.ts'
import { ui } from './ui.ts'

export const first = { ...common, ...door, ...errors, ...guest, ...join, ...phone, ...privacy, ...server, ...sync, ...ui }
