/** The application draft as it goes over HTTP: the fund's sections, each with what the room said, and an annex with everything. */
import { z } from 'zod'
import { LocaleSchema } from './accounts.ts'
import { DraftForm } from './draft/form.ts'
import { AFFILIATIONS } from './workshops.ts'

export const DraftNote = z.object({
  /** the note's id on the board */
  id: z.string(),
  /** `N12`, how text refers to it; null for a note that has no number yet */
  ref: z.string().nullable(),
  text: z.string(),
  /** null when anonymous or without a name */
  author: z.string().nullable(),
  anonymous: z.boolean(),
  via: z.string().nullable(),
  lang: z.string().nullable(),
})
export type DraftNote = z.infer<typeof DraftNote>
const DraftGroup = z.object({ id: z.string(), title: z.string(), notes: z.array(DraftNote) })
export type DraftGroup = z.infer<typeof DraftGroup>
/** What one zone of the board gives to a section: its groups, and the notes in no group. */
export const DraftSource = z.object({ zoneId: z.string(), title: z.string(), groups: z.array(DraftGroup), notes: z.array(DraftNote), count: z.number().int() })
export type DraftSource = z.infer<typeof DraftSource>
export const DraftSection = z.object({
  id: z.string(),
  /** counts from 1 */
  order: z.number().int(),
  title: z.string(),
  guidance: z.string(),
  /** false: reconstructed, to be checked against the agency's form */
  certain: z.boolean(),
  /** the fund's limit in characters, null where none is known */
  maxChars: z.number().int().nullable(),
  suggestedMaxChars: z.number().int().nullable(),
  sources: z.array(DraftSource),
  /** notes in all sources */
  count: z.number().int(),
})
export type DraftSection = z.infer<typeof DraftSection>
export const DraftParticipants = z.object({
  total: z.number().int(),
  byAffiliation: z.array(z.object({ affiliation: z.enum(AFFILIATIONS).nullable(), count: z.number().int() })),
  organisations: z.array(z.string()),
})
export type DraftParticipants = z.infer<typeof DraftParticipants>

export const DraftSchema = z.object({
  locale: LocaleSchema,
  workshop: z.object({ id: z.string(), boardId: z.string(), title: z.string(), question: z.string(), place: z.string(), startsAt: z.iso.datetime().nullable() }),
  /** null for a workshop whose template feeds no form: its zones are the sections then */
  application: z
    .object({
      id: z.string(),
      fund: z.string(),
      year: z.number().int(),
      /** of a form of the library's own: what it is called, and which version of it this is written for */
      name: z.string().nullable(),
      version: z.number().int().nullable(),
      deadline: z.object({ value: z.string(), tz: z.string() }),
      disclaimer: z.string(),
    })
    .nullable(),
  participants: DraftParticipants,
  programme: z.array(z.object({ title: z.string(), minutes: z.number().int() })),
  /** notes on the board */
  notes: z.number().int(),
  sections: z.array(DraftSection),
  /** every zone with all its notes; notes outside of every zone come last, with `zoneId` '' */
  annex: z.array(DraftSource),
})
export type Draft = z.infer<typeof DraftSchema>

/** The written draft beside it: null until a facilitator opens it the first time. */
export const DraftDocumentRef = z.object({
  /** id of its document: `POST /boards/{id}/connections` and `/sync/{id}` serve it like a board's */
  id: z.string(),
  /** participants may read it */
  shared: z.boolean(),
})
/** forms that it can be written for */
export const FormRef = z.object({
  id: z.string(),
  fund: z.string(),
  year: z.number().int(),
  /** what the library calls a form of its own, and its newest version; null for those that come along */
  name: z.string().nullable(),
  version: z.number().int().nullable(),
})
export type FormRef = z.infer<typeof FormRef>
export const DraftAnswer = DraftSchema.extend({
  document: DraftDocumentRef.nullable(),
  forms: z.array(FormRef),
  /** a newer version of the form that it is written for */
  newest: FormRef.nullable(),
  /** the form it is written for, whole: its criteria, budget posts, attachments and rules */
  form: DraftForm.nullable(),
  /** titles of sections that only other forms have, by id: text that was written for one of them keeps its heading */
  otherTitles: z.record(z.string(), z.string()),
})
export type DraftAnswer = z.infer<typeof DraftAnswer>
export const DraftOpened = z.object({ documentId: z.string() })
export type DraftOpened = z.infer<typeof DraftOpened>
/** `templateId`: the form it is written for from now on; null makes the zones its sections */
export const DraftPatchBody = z.object({ shared: z.boolean().optional(), templateId: z.string().max(64).nullish() })
