/** A fund's form as a draft's page needs it: what is asked, counted and checked. Texts stand side by side in both languages. */
import { z } from 'zod'
import type { ApplicationTemplate } from '../templates/application.ts'

const titled = { id: z.string(), title_da: z.string(), title_en: z.string(), certain: z.boolean() }

export const DraftForm = z.object({
  id: z.string(),
  fund: z.string(),
  year: z.number().int(),
  legalBasis: z.string(),
  /** wall-clock time in the zone `tz` */
  deadline: z.object({ value: z.string(), tz: z.string(), source: z.string(), certain: z.boolean() }),
  disclaimer_da: z.string(),
  disclaimer_en: z.string(),
  focusAreas: z.array(z.object(titled)),
  sections: z.array(
    z.object({
      ...titled,
      order: z.number().int(),
      type: z.string(),
      part: z.string().nullish(),
      required: z.boolean(),
      guidance_da: z.string(),
      guidance_en: z.string(),
      maxChars: z.number().int().nullable(),
      suggestedMaxChars: z.number().int().nullable(),
      source: z.string(),
    }),
  ),
  criteria: z.array(z.object({ ...titled, question_da: z.string(), question_en: z.string() })),
  budget: z.object({
    posts: z.array(z.object({ ...titled, unit_da: z.string(), unit_en: z.string() })),
    rules: z.array(
      z.object({
        id: z.string(),
        minOwnSharePercent: z.number().nullish(),
        exemptBelowDkk: z.number().nullish(),
        text_da: z.string(),
        text_en: z.string(),
        source: z.string(),
        certain: z.boolean(),
      }),
    ),
  }),
  attachments: z.array(z.object({ ...titled, mandatory: z.boolean() })),
}) satisfies z.ZodType<ApplicationTemplate>
