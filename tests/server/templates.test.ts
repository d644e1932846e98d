/** Application templates over HTTP: copied, changed in versions, given out and taken in; and drafts that are written for them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { textOf } from '#shared/draft/layout.ts'
import type { DraftFile } from '#shared/draft/file.ts'
import type { DraftAnswer, DraftOpened } from '#shared/drafts.ts'
import type { FormAnswer, FormSummary } from '#shared/templates/api.ts'
import type { TemplateContent } from '#shared/templates/content.ts'
import type { TemplateFile } from '#shared/templates/file.ts'
import type { Workshop } from '#shared/workshops.ts'
import { type Answer, librarian, Person } from '#tests/helpers/person.ts'
import { startWorld, type World } from '#tests/helpers/world.ts'

const FORMS = '/api/templates/applications'
let world: World
let karen: Person
let guest: Person
let workshop: Workshop
let boardId: string
beforeAll(async () => {
  world = await startWorld()
  const start = await librarian(() => world.url, 'udviklingspuljen-2022')
  ;({ karen, workshop, boardId } = start)
  guest = new Person(() => world.url)
  await guest.join((await karen.invite(workshop.id, 'facilitator')).url, { name: 'Mette' })
})
afterAll(() => world.close())

const list = async () => (await karen.must<{ templates: FormSummary[] }>('GET', FORMS)).templates
const copy = async (name = 'Vores skabelon', of = 'udviklingspuljen-2022') => (await karen.must<{ id: string }>('POST', `${FORMS}/${of}/copies`, { name })).id
const read = (id: string, version?: number) => karen.must<FormAnswer>('GET', `${FORMS}/${id}${version ? `?version=${version}` : ''}`)
const save = (id: string, version: number, content: TemplateContent) => karen.ask<FormAnswer>('PUT', `${FORMS}/${id}`, { version, content })
const code = (answer: Answer<unknown>) => [answer.status, (answer.body as { error?: { code: string } }).error?.code]
const details = (answer: Answer<unknown>) => (answer.body as { error: { details: { path: string; code: string }[] } }).error.details

/** With one more section at the end. */
function withSection(content: TemplateContent, id: string, more: Partial<TemplateContent['sections'][number]> = {}): TemplateContent {
  const section = {
    id,
    title_da: 'Frivillige',
    title_en: 'Volunteers',
    type: 'text' as const,
    required: true,
    guidance_da: '',
    guidance_en: '',
    maxChars: 500,
    suggestedMaxChars: null,
    source: '',
    certain: true,
  }
  return { ...content, sections: [...content.sections, { ...section, ...more, order: content.sections.length + 1 }] }
}

describe('templates', () => {
  test('that come along are listed first, can be read and copied, and never changed', async () => {
    expect((await list()).slice(0, 2).map(({ id, version, sections }) => [id, version, sections])).toEqual([
      ['udviklingspuljen-2019', null, 18],
      ['udviklingspuljen-2022', null, 18],
    ])
    const { content } = await read('udviklingspuljen-2022')
    expect(content.sections.filter(({ certain }) => !certain)).toHaveLength(16)
    expect(code(await save('udviklingspuljen-2022', 1, content))).toEqual([403, 'forbidden'])
    expect(code(await karen.ask('DELETE', `${FORMS}/udviklingspuljen-2019`))).toEqual([403, 'forbidden'])
  })

  test('of one’s own have a version for every saved change, and the older ones stay', async () => {
    const id = await copy()
    const first = await read(id)
    expect([first.name, first.version, first.by]).toEqual(['Vores skabelon', 1, 'Karen Bibliotekar'])
    const { content } = await read('udviklingspuljen-2022')
    expect(first.content).toEqual({ ...content, name: 'Vores skabelon' })
    const changed = withSection(first.content, 'frivillige')
    const saved = await save(id, 1, changed)
    expect([saved.status, saved.body.version, saved.body.content]).toEqual([200, 2, changed])
    expect((await read(id, 1)).content).toEqual(first.content)
    expect(code(await save(id, 1, first.content))).toEqual([409, 'template_changed'])
    expect((await list()).filter((one) => one.id === id).map(({ version, sections }) => [version, sections])).toEqual([[2, 19]])
  })

  test('are not saved with a fault, which is named by its place', async () => {
    const id = await copy()
    const { content } = await read(id)
    const refused = await save(id, 1, withSection(content, 'titel', { title_en: '' }))
    expect(code(refused)).toEqual([400, 'invalid'])
    expect(details(refused)).toEqual([
      { path: 'content.sections.18.title_en', code: 'too_small', limit: 1 },
      { path: 'content.sections.18.id', code: 'taken' },
    ])
    expect((await read(id)).version).toBe(1)
  })

  test('can be taken off the list and put back', async () => {
    const id = await copy('Til overs')
    await karen.must('DELETE', `${FORMS}/${id}`)
    expect((await list()).map((one) => one.id)).not.toContain(id)
    expect(code(await save(id, 1, (await read(id)).content))).toEqual([404, 'not_found'])
    await karen.must('POST', `${FORMS}/${id}/restore`)
    expect((await list()).map((one) => one.id)).toContain(id)
  })

  test('are for accounts: a guest who leads a workshop uses them, and neither reads nor changes them here', async () => {
    const id = await copy()
    for (const [method, path, body] of [
      ['GET', FORMS, undefined],
      ['GET', `${FORMS}/${id}`, undefined],
      ['POST', `${FORMS}/${id}/copies`, {}],
      ['DELETE', `${FORMS}/${id}`, undefined],
    ] as const) {
      expect((await guest.ask(method, path, body)).status, `${method} ${path}`).toBe(403)
      expect((await new Person(world.url).ask(method, path, body)).status, `${method} ${path}`).toBe(401)
    }
  })
})

describe('as a file', () => {
  test('a template comes back exactly as it went, into a template of its own', async () => {
    const id = await copy('Rundt om jorden 🌍 æøå')
    await save(id, 1, withSection((await read(id)).content, 'frivillige', { guidance_da: 'Linje 1\nLinje 2 <b>&"' }))
    const response = await karen.fetch('GET', `${FORMS}/${id}/export.json`)
    expect(response.headers.get('content-disposition')).toContain('.json')
    const file = (await response.json()) as TemplateFile
    expect([file.format, new URL(file.$schema ?? '').pathname]).toEqual(['samtavle-template/1', '/api/templates/application.schema.json'])
    const { id: taken } = await karen.must<{ id: string }>('POST', FORMS, file)
    expect(taken).not.toBe(id)
    expect((await read(taken)).content).toEqual((await read(id)).content)
    expect(await (await karen.fetch('GET', `${FORMS}/${taken}/export.json`)).json()).toEqual(file)
  })

  test('one that does not fit is refused with every place, and nothing is taken in', async () => {
    const before = (await list()).length
    const file = (await (await karen.fetch('GET', `${FORMS}/udviklingspuljen-2019/export.json`)).json()) as Record<string, unknown> & TemplateFile
    Object.assign(file, { fund: '', hello: 1 })
    Object.assign(file.sections[3] ?? {}, { maxChars: 'mange', certain: undefined })
    const refused = await karen.ask('POST', FORMS, file)
    expect(code(refused)).toEqual([400, 'invalid'])
    expect(details(refused)).toEqual([
      { path: 'fund', code: 'too_small', limit: 1 },
      { path: 'sections.3.maxChars', code: 'invalid_type', expected: 'number' },
      { path: 'sections.3.certain', code: 'invalid_type', expected: 'boolean' },
      { path: 'hello', code: 'unrecognized_keys' },
    ])
    expect((await list()).length).toBe(before)
  })

  test('its schema is at the address that the file names, for everybody', async () => {
    const response = await new Person(world.url).fetch('GET', '/api/templates/application.schema.json')
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toContain('application/schema+json')
    expect(await response.json()).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', properties: { sections: { type: 'array' } } })
  })
})

describe('a draft', () => {
  const at = () => `/api/workshops/${workshop.id}/draft`
  const draft = (by: Person = karen) => by.must<DraftAnswer>('GET', at())
  const file = async () => karen.must<DraftFile>('GET', `${at()}.json`)

  test('is written for a version, stays with it, and is moved to the newest without losing a word', async () => {
    await karen.must('POST', `/api/boards/${boardId}/notes`, { text: 'Langbord', zoneId: 'ideer' })
    await karen.must<DraftOpened>('POST', at())
    const id = await copy('Til udkastet')
    await save(id, 1, withSection((await read(id)).content, 'frivillige'))
    const offered = (await draft(guest)).forms.find(({ name }) => name === 'Til udkastet')
    expect(offered?.version).toBe(2)
    await guest.must('PATCH', at(), { templateId: offered?.id })
    const moved = await draft()
    expect([moved.application?.name, moved.application?.version, moved.newest]).toEqual(['Til udkastet', 2, null])
    expect(moved.sections.at(-1)).toMatchObject({ id: 'frivillige', title: 'Frivillige', maxChars: 500, certain: true })
    const words = (await file()).written?.content.sections.map(({ blocks }) => textOf(blocks)).join()
    expect(words).toContain('Langbord')

    const { content } = await read(id)
    await save(id, 2, { ...content, sections: content.sections.filter((section) => section.id !== 'aktiviteter').map((section, order) => ({ ...section, order: order + 1 })) })
    const stays = await draft()
    expect([stays.application?.version, stays.newest?.version, stays.sections.some((section) => section.id === 'aktiviteter')]).toEqual([2, 3, true])
    await karen.must('PATCH', at(), { templateId: stays.newest?.id })
    expect((await draft()).sections.some((section) => section.id === 'aktiviteter')).toBe(false)
    expect(JSON.stringify(await file())).toContain('Langbord')
  })

  test('keeps its template when that is taken off the list, in every file', async () => {
    const id = (await list()).find(({ name }) => name === 'Til udkastet')?.id
    await karen.must('DELETE', `${FORMS}/${id}`)
    expect((await draft()).application?.name).toBe('Til udkastet')
    for (const format of ['docx', 'pdf', 'html', 'xlsx']) expect((await karen.fetch('GET', `${at()}.${format}`)).status, format).toBe(200)
    const text = await (await karen.fetch('GET', `${at()}.md`)).text()
    expect(text).toContain('Frivillige')
  })

  test('of a new workshop is written for the form that was chosen, whose sections say which zones feed them', async () => {
    const id = await copy('Med egne felter')
    const { content } = await read(id)
    const fed = content.sections.map((section) => (section.id === 'aktiviteter' ? { ...section, feedsFromZones: ['bekymring'] } : section))
    await save(id, 1, withSection({ ...content, sections: fed }, 'frivillige', { feedsFromZones: ['ideer', 'et-felt-fra-en-anden-tavle'], part: 'partners' }))
    const applicationId = (await list()).find((one) => one.id === id)?.ref
    const made = await karen.must<Workshop>('POST', '/api/workshops', { title: 'Ny', templateId: 'udviklingspuljen-2019', applicationId })
    expect(made.applicationId).toBe(applicationId)
    for (const zoneId of ['ideer', 'bekymring']) await karen.must('POST', `/api/boards/${made.boards[0]?.id}/notes`, { text: `Fra ${zoneId}`, zoneId })
    const { application, sections, form } = await karen.must<DraftAnswer>('GET', `/api/workshops/${made.id}/draft`)
    const notes = (section: string) => sections.find((one) => one.id === section)?.sources.flatMap((source) => source.notes.map(({ text }) => text))
    expect([application?.name, notes('frivillige'), notes('aktiviteter'), notes('resume')]).toEqual(['Med egne felter', ['Fra ideer'], ['Fra bekymring'], ['Fra ideer']])
    expect(form?.sections.at(-1)?.part).toBe('partners')
    expect(code(await karen.ask('POST', '/api/workshops', { title: 'Ny', applicationId: 'udviklingspuljen-1999' }))).toEqual([400, 'invalid'])
  })

  test('is not written for what there is not', async () => {
    for (const templateId of ['udviklingspuljen-1999', 'tpl_aaaaaaaaaaaaaaaaaaaaaa-1', 'tpl_aaaaaaaaaaaaaaaaaaaaaa'])
      expect((await karen.ask('PATCH', at(), { templateId })).status).toBe(404)
  })
})
