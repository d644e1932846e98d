/** Application templates over HTTP: those that come along, which can only be copied, and the library's own, in versions. */
import { z } from 'zod'
import { TemplateContentSchema } from './content.ts'

export const FormSummary = z.object({
  /** of the template; a version's own id, which drafts are written for, is `ref` */
  id: z.string(),
  ref: z.string(),
  name: z.string().nullable(),
  fund: z.string(),
  year: z.number().int(),
  sections: z.number().int(),
  /** null for those that come along: they never change */
  version: z.number().int().nullable(),
  updatedAt: z.iso.datetime().nullable(),
  /** name of who saved it last; null when erased since */
  by: z.string().nullable(),
})
export type FormSummary = z.infer<typeof FormSummary>
export const FormList = z.object({ templates: z.array(FormSummary) })
export const FormAnswer = FormSummary.extend({ content: TemplateContentSchema })
export type FormAnswer = z.infer<typeof FormAnswer>
export const FormCopyBody = z.object({ name: z.string().trim().min(1).max(200).optional() })
/** `version`: the one that was changed; somebody may have saved another since */
export const FormSaveBody = z.object({ version: z.number().int(), content: TemplateContentSchema })
export const FormCreated = z.object({ id: z.string() })
