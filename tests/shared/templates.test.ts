/** The templates are whole: every zone leads somewhere, every text is there in both languages. */
import { describe, expect, test } from 'vitest'
import { LOCALES } from '#shared/accounts.ts'
import { textIn } from '#shared/templates/application.ts'
import { DEFAULT_TEMPLATE, findApplication, findTemplate, programmesIn, workshopTemplates } from '#shared/templates/index.ts'
import { NewPhaseSchema, TemplateList } from '#shared/workshops.ts'

describe('workshop templates', () => {
  test('there are four, valid for the API in both languages', () => {
    for (const locale of LOCALES)
      expect(TemplateList.parse({ templates: workshopTemplates(locale) }).templates.map((template) => template.id)).toEqual([
        'udviklingspuljen-2019',
        'udviklingspuljen-2022',
        'fire-rum',
        'blank',
      ])
    expect(findTemplate(DEFAULT_TEMPLATE, 'da')).toBeDefined()
    expect(findTemplate('nonesuch', 'da')).toBeUndefined()
  })

  test('the programme lasts ninety minutes and hides notes while people write in silence', () => {
    const { programme } = findTemplate('udviklingspuljen-2019', 'da') ?? { programme: [] }
    expect(programme.map(({ id, minutes, mode }) => [id, minutes, mode])).toEqual([
      ['velkomst', 10, 'locked'],
      ['spoergsmaal', 5, 'locked'],
      ['stille', 10, 'hidden'],
      ['del', 20, 'open'],
      ['pause', 5, 'locked'],
      ['prikker', 10, 'vote'],
      ['fordyb', 20, 'open'],
      ['opsamling', 10, 'locked'],
    ])
    expect(programme.reduce((sum, phase) => sum + phase.minutes, 0)).toBe(90)
  })

  test('another programme lasts four hours, with breaks; every phase of both says in both languages what to do', () => {
    const lengths = programmesIn('da').map(({ id, phases }) => [id, phases.reduce((sum, phase) => sum + phase.minutes, 0)])
    expect(lengths).toEqual([
      ['90-minutter', 90],
      ['fire-timer', 240],
    ])
    for (const { phases } of programmesIn('en')) {
      expect(new Set(phases.map((phase) => phase.id)).size).toBe(phases.length)
      expect(phases.some((phase) => phase.kind === 'pause')).toBe(true)
      for (const phase of phases) {
        expect(NewPhaseSchema.parse(phase)).toEqual(phase)
        expect([phase.instruction?.da, phase.instruction?.en].every((text) => text && text.length > 10)).toBe(true)
        expect(phase.instruction?.da).not.toBe(phase.instruction?.en)
      }
    }
  })

  test("every section a zone feeds exists in the application form, and every section of the board's subject is fed", () => {
    for (const template of workshopTemplates('da')) {
      if (template.applicationId === null) continue
      const sections = findApplication(template.applicationId)?.sections.map((section) => section.id) ?? []
      const fed = new Set(template.zones.flatMap((zone) => zone.sections))
      for (const section of fed) expect(sections).toContain(section)
      expect(sections.filter((section) => !fed.has(section))).toEqual(['ansoeger', 'ansoegningstype'])
    }
  })

  test('no language borrows a sentence from the other', () => {
    const words = (locale: 'da' | 'en') => workshopTemplates(locale).flatMap((template) => [template.title, template.description, ...template.zones.map((zone) => zone.title)])
    const danish = words('da')
    expect(words('en').filter((text) => danish.includes(text))).toEqual([])
  })
})

describe('application templates', () => {
  test('a section that is not certain says so, and each has title, guidance and source', () => {
    for (const id of ['udviklingspuljen-2019', 'udviklingspuljen-2022']) {
      const application = findApplication(id)
      expect(application?.sections).toHaveLength(18)
      expect(application?.sections.filter((section) => section.certain).map((section) => section.id)).toEqual(['ansoegningstype', 'indsatsomraade'])
      for (const section of application?.sections ?? [])
        for (const locale of LOCALES) expect([textIn(section, 'title', locale), textIn(section, 'guidance', locale), section.source].every((text) => text.length > 3)).toBe(true)
    }
  })
})
