/** An application template as a file: written and read again it is the same, and what does not fit is named by its place. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SECTION_TYPES, type TemplateContent, TemplateContentSchema } from '#shared/templates/content.ts'
import { contentOf, TEMPLATE_MARK, templateFile, TemplateFileSchema, templateJsonSchema } from '#shared/templates/file.ts'
import { findApplication } from '#shared/templates/index.ts'
import { parseRef, refOf } from '#shared/templates/refs.ts'

const ADDRESS = 'https://tavle.example'
const words = fc.string({ unit: 'binary', maxLength: 60 })
const title = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 })
const id = fc.stringMatching(/^[\w-]{1,20}$/)
const listOf = <T extends { id: string }>(row: fc.Arbitrary<T>, minLength = 0) => fc.uniqueArray(row, { selector: (one) => one.id, minLength, maxLength: 6 })
const titled = { id, title_da: title, title_en: title, certain: fc.boolean() }
const characters = fc.option(fc.integer({ min: 1, max: 60_000 }))
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })

const section = fc.record({
  ...titled,
  type: fc.constantFrom(...SECTION_TYPES),
  required: fc.boolean(),
  guidance_da: words,
  guidance_en: words,
  maxChars: characters,
  suggestedMaxChars: characters,
  source: words,
})
const wallClock = fc.date({ min: new Date('1990-01-01T00:00Z'), max: new Date('2150-01-01T00:00Z'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 16))
const content: fc.Arbitrary<TemplateContent> = fc
  .record({
    name: optional(title),
    fund: title,
    year: fc.integer({ min: 1900, max: 2200 }),
    legalBasis: words,
    deadline: fc.record({ value: wallClock, tz: fc.constant('Europe/Copenhagen' as const), source: words, certain: fc.boolean() }),
    applicants_da: optional(fc.array(words, { maxLength: 4 })),
    disclaimer_da: words,
    disclaimer_en: words,
    focusAreas: listOf(fc.record(titled)),
    sections: listOf(section, 1).map((sections) => sections.map((one, at) => ({ ...one, order: at + 1 }))),
    criteria: listOf(fc.record({ ...titled, question_da: words, question_en: words })),
    budget: fc.record({
      posts: listOf(fc.record({ ...titled, unit_da: words, unit_en: words })),
      rules: listOf(
        fc.record({
          id,
          minOwnSharePercent: fc.option(fc.integer({ min: 0, max: 100 })),
          exemptBelowDkk: fc.option(fc.nat(1_000_000_000)),
          text_da: words,
          text_en: words,
          source: words,
          certain: fc.boolean(),
        }),
      ),
    }),
    attachments: listOf(fc.record({ ...titled, mandatory: fc.boolean() })),
  })
  .map((made) => JSON.parse(JSON.stringify(made)) as TemplateContent)

/** As it lies on a disk and is taken in again. */
const throughFile = (made: TemplateContent): TemplateContent => contentOf(TemplateFileSchema.parse(JSON.parse(JSON.stringify(templateFile(made, ADDRESS), null, 2))))
const example = (): TemplateContent => {
  const { id: _, ...rest } = findApplication('udviklingspuljen-2022') ?? { id: '' }
  return structuredClone(TemplateContentSchema.parse(rest))
}
/** `place: rule` of everything that does not fit. */
const faults = (file: unknown): string[] =>
  TemplateFileSchema.safeParse(file).error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.code === 'custom' ? issue.params?.code : issue.code}`) ?? []

test('any template is exactly the same after it was a file', () => {
  fc.assert(
    fc.property(content, (made) => {
      expect(throughFile(made)).toEqual(made)
    }),
  )
})

test('so are those that come along, with every source and every mark', () => {
  for (const year of [2019, 2022]) {
    const { id: _, ...rest } = findApplication(`udviklingspuljen-${year}`) ?? { id: '' }
    expect(throughFile(TemplateContentSchema.parse(rest))).toEqual(rest)
  }
})

describe('what does not fit', () => {
  test('is named by its place, all of it at once', () => {
    const file: Record<string, unknown> & TemplateContent = { ...templateFile(example(), ADDRESS) }
    const [first, second, third] = file.sections as Record<string, unknown>[]
    Object.assign(first ?? {}, { title_en: '', maxChars: -5 })
    Object.assign(second ?? {}, { id: 'titel' })
    Object.assign(third ?? {}, { order: 7, guide: 'x' })
    file.deadline.value = '2022-02-30T14:00'
    expect(faults(file)).toEqual([
      'deadline.value: no_such_day',
      'sections.0.title_en: too_small',
      'sections.0.maxChars: too_small',
      'sections.2: unrecognized_keys',
      'sections.1.id: taken',
      'sections.2.order: order',
    ])
  })
  test('another kind of file is none', () => {
    expect(faults({ format: 'samtavle-board/1' })[0]).toMatch(/^(fund|format)/)
    expect(faults(example())).toEqual(['format: invalid_value'])
    expect(faults([])).toEqual([': invalid_type'])
  })
})

test('the published schema tells of every part, forbids what is unknown, and says where it is', () => {
  const schema = templateJsonSchema(ADDRESS) as {
    $id: string
    $schema: string
    additionalProperties: boolean
    required: string[]
    properties: Record<string, { const?: string; items?: { required: string[] } }>
  }
  expect([schema.$id, schema.$schema, schema.additionalProperties]).toEqual([
    `${ADDRESS}/api/templates/application.schema.json`,
    'https://json-schema.org/draft/2020-12/schema',
    false,
  ])
  expect(schema.properties.format?.const).toBe(TEMPLATE_MARK)
  expect(schema.required).toEqual(expect.arrayContaining(['format', 'fund', 'year', 'deadline', 'sections', 'criteria', 'budget', 'attachments']))
  expect(schema.properties.sections?.items?.required).toEqual(expect.arrayContaining(['id', 'title_da', 'title_en', 'type', 'maxChars', 'certain']))
})

test('a version of a template has an id of its own, and can be told from one that comes along', () => {
  const templateId = 'tpl_abcdefghijklmnopqr-123'
  expect(templateId).toHaveLength(26)
  expect(parseRef(refOf(templateId, 7))).toEqual({ templateId, version: 7 })
  for (const other of [templateId, 'udviklingspuljen-2022', '', `${refOf(templateId, 7)}-1`]) expect(parseRef(other)).toBeUndefined()
})
