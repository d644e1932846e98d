/** A board's connections, outline and versions, as they go over HTTP. */
import { z } from 'zod'
import { LIMITS } from './limits.ts'
import { ROLES } from './roles.ts'

/** Yjs client ids issued to this person for this document. Each serves one page load and never again. */
export const ConnectionAnswer = z.object({
  clientId: z.number().int(),
  spare: z.array(z.number().int()),
  epoch: z.number().int(),
  role: z.enum(ROLES),
  memberId: z.string(),
  /** address of the socket, without `client` */
  url: z.string(),
})
export type ConnectionAnswer = z.infer<typeof ConnectionAnswer>

/** dots in the newest counted round that it stood in; absent when it stood in none */
const Votes = z.number().int().optional()
/** what was said about a note; only in files, and absent when nothing was */
const Talk = z
  .object({
    comments: z.array(z.object({ text: z.string(), author: z.string().nullable(), anonymous: z.boolean(), at: z.string() })),
    reactions: z.object({ agree: z.number().int(), question: z.number().int(), important: z.number().int() }),
  })
  .optional()
export const OutlineNote = z.object({
  id: z.string(),
  number: z.number().int().nullable(),
  text: z.string(),
  color: z.string(),
  /** name as the workshop shows it; absent when anonymous */
  author: z.string().nullable(),
  own: z.boolean(),
  anonymous: z.boolean(),
  via: z.string().nullable(),
  lang: z.string().nullable(),
  /** ISO 8601, UTC; null for a note the server has not stamped yet */
  at: z.string().nullable(),
  votes: Votes,
  talk: Talk,
})
export type OutlineNote = z.infer<typeof OutlineNote>
/** `color`: of the papers, or `black` for a plain one; `suggested`: made of a suggestion that nobody has accepted yet, absent otherwise */
export const OutlineGroup = z.object({ id: z.string(), title: z.string(), color: z.string(), suggested: z.literal(true).optional(), notes: z.array(OutlineNote), votes: Votes })
export const OutlineZone = z.object({ id: z.string(), title: z.string(), groups: z.array(OutlineGroup), notes: z.array(OutlineNote) })
export const OutlineImage = z.object({
  id: z.string(),
  /** what it shows, in words; may be empty */
  alt: z.string(),
  /** members only */
  url: z.string(),
  zoneId: z.string().nullable(),
})
/** `groups` and `notes` at the top level lie outside every zone. */
export const OutlineSchema = z.object({
  boardId: z.string(),
  title: z.string(),
  zones: z.array(OutlineZone),
  groups: z.array(OutlineGroup),
  notes: z.array(OutlineNote),
  images: z.array(OutlineImage),
})
export type Outline = z.infer<typeof OutlineSchema>

/** `phase`: as the board was when a phase of the programme ended */
export const VERSION_KINDS = ['named', 'before-restore', 'phase'] as const
export const VersionCreateBody = z.object({ name: z.string().trim().max(LIMITS.versionName).optional() })
export const VersionSchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(VERSION_KINDS),
  at: z.iso.datetime(),
  /** name of who saved it, null if erased since */
  by: z.string().nullable(),
  notes: z.number().int(),
})
export type Version = z.infer<typeof VersionSchema>
export const VersionList = z.object({ versions: z.array(VersionSchema) })
