/** An application template as a file: its content with a mark that says what it is, and the address of the schema it keeps. */
import { z } from 'zod'
import { SCHEMA_ADDRESS } from './address.ts'
import { type TemplateContent, TemplateContentSchema } from './content.ts'

/** Says what the JSON file is, for whoever finds it in ten years. */
export const TEMPLATE_MARK = 'samtavle-template/1'

/** A file made by hand may do without the address of the schema, not without the mark. */
export const TemplateFileSchema = TemplateContentSchema.extend({ $schema: z.string().max(500).optional(), format: z.literal(TEMPLATE_MARK) })
export type TemplateFile = z.infer<typeof TemplateFileSchema>

/** @param publicUrl the server's own address */
export const templateFile = (content: TemplateContent, publicUrl: string): TemplateFile => ({ $schema: publicUrl + SCHEMA_ADDRESS, format: TEMPLATE_MARK, ...content })
export function contentOf({ $schema: _, format: __, ...content }: TemplateFile): TemplateContent {
  return content
}

/** JSON Schema (2020-12) of the file. */
export const templateJsonSchema = (publicUrl: string): Record<string, unknown> => ({
  ...(z.toJSONSchema(TemplateFileSchema, { target: 'draft-2020-12' }) as Record<string, unknown>),
  $id: publicUrl + SCHEMA_ADDRESS,
  title: 'Samtavle application template',
  description:
    'The form of a fund: sections with guidance and limits, criteria, budget posts, attachments and a deadline as the clock in Denmark shows it. Ids are unique within their list, the sections’ order counts from 1, and certain: false means that it was reconstructed and has to be checked against the agency’s own template.',
})
