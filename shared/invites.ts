/** Invites: a link with a 128-bit token (its hash stored), and a short code for the room. */
import { z } from 'zod'
import { LocaleSchema, PersonName } from './accounts.ts'
import { LIMITS } from './limits.ts'
import { ROLES } from './roles.ts'
import { IDENTITIES } from './identities.ts'
import { AFFILIATIONS } from './workshops.ts'

export const INVITE_ROLES = ['participant', 'viewer', 'facilitator'] as const
export const InviteCreateBody = z.object({
  role: z.enum(INVITE_ROLES),
  label: z.string().trim().max(LIMITS.label).optional(),
  expiresAt: z.iso.datetime().nullish(),
  maxUses: z.number().int().min(1).max(10_000).nullish(),
  /** for the screen in the room: it shows how to join, and counts as nobody; `viewer` only */
  wall: z.boolean().optional(),
})
export const InviteSchema = z.object({
  id: z.string(),
  role: z.enum(INVITE_ROLES),
  label: z.string(),
  /** six characters; null for facilitator invites, which are never typed */
  code: z.string().nullable(),
  /** `PUBLIC_URL/CODE`: no secret, so the dialog can show it and its QR again */
  shortUrl: z.string().nullable(),
  expiresAt: z.iso.datetime().nullable(),
  maxUses: z.number().int().nullable(),
  uses: z.number().int(),
  wall: z.boolean(),
  revoked: z.boolean(),
  createdAt: z.iso.datetime(),
})
export type Invite = z.infer<typeof InviteSchema>
/** `url` holds the token and is shown here only; `localOnly`: these addresses are reachable from the server's own machine only. */
export const InviteCreated = InviteSchema.extend({ url: z.string(), localOnly: z.boolean() })
export type InviteCreated = z.infer<typeof InviteCreated>
export const InviteList = z.object({ invites: z.array(InviteSchema), localOnly: z.boolean() })
export type InviteList = z.infer<typeof InviteList>

export const InvitePreview = z.object({
  workshop: z.object({ title: z.string(), question: z.string(), locale: LocaleSchema }),
  role: z.enum(INVITE_ROLES),
  identity: z.enum(IDENTITIES),
  /** facilitators read notes, without their authors, before everybody does */
  moderated: z.boolean(),
  /** the day after which everything is deleted, when one is chosen */
  deletesAt: z.iso.datetime().optional(),
  /** for the screen in the room: there is nobody to ask for a name */
  wall: z.literal(true).optional(),
  /** only when the caller is a member already: the workshop to go straight into */
  workshopId: z.string().optional(),
})
export type InvitePreview = z.infer<typeof InvitePreview>
export const InviteAcceptBody = z.object({
  name: PersonName.optional(),
  affiliation: z.enum(AFFILIATIONS).optional(),
  organisation: z.string().trim().max(LIMITS.organisation).optional(),
  locale: LocaleSchema.optional(),
  /** a borrowed computer: the session's cookie goes when the browser is closed */
  shared: z.boolean().optional(),
})
export const InviteAccepted = z.object({ workshopId: z.string(), boardId: z.string(), role: z.enum(ROLES), memberId: z.string() })
export type InviteAccepted = z.infer<typeof InviteAccepted>
