/** The draft holds what the board holds: every note, where its zone leads, and nothing else. */
import { describe, expect, test } from 'vitest'
import { outlineOf } from '#shared/board/outline.ts'
import { draftOf } from '#shared/draft/draft.ts'
import { countParticipants, type Participant } from '#shared/draft/participants.ts'
import { DraftSchema, type DraftSource } from '#shared/drafts.ts'
import { presentOutline } from '#shared/exports.ts'
import { findApplication, findTemplate } from '#shared/templates/index.ts'
import { putGroup, putNote, seededBoard } from '#tests/helpers/board.ts'

const refs = (source: DraftSource | undefined) =>
  source && [...source.groups.map((group) => [group.title, ...group.notes.map((note) => note.ref)]), source.notes.map((note) => note.ref)]

function draftFrom(templateId: string, fill: (board: Map<string, unknown>) => void, locale: 'da' | 'en' = 'da') {
  const template = findTemplate(templateId, locale)
  if (!template) throw new Error(templateId)
  const board = seededBoard(template.zones)
  fill(board)
  const outline = presentOutline(outlineOf(board), { boardId: 'brd_1', title: 'Tavle', members: [{ id: 'mbr_1', name: 'Ayşe' }], self: 'mbr_2' })
  const workshop = {
    id: 'wsp_1',
    boardId: 'brd_1',
    title: 'Naboaften',
    question: 'Hvordan?',
    place: '',
    startsAt: null,
    locale,
    zones: template.zones,
    programme: template.programme,
  }
  return draftOf({ workshop, outline, application: template.applicationId ? findApplication(template.applicationId) : undefined, participants: [], outside: 'Uden for felterne' })
}

describe('draftOf', () => {
  const draft = draftFrom('udviklingspuljen-2019', (board) => {
    putGroup(board, { id: 'shape:g', title: 'Langbordet', x: 28, y: 28, parentId: 'shape:zone-ideer' })
    putNote(board, { id: 'a', text: 'Fællesspisning', x: 20, y: 58, parentId: 'shape:g', meta: { n: 12, by: 'mbr_1' } })
    putNote(board, { id: 'b', text: 'Symaskiner', x: 700, y: 28, parentId: 'shape:zone-ideer', meta: { n: 3, anon: true } })
    putNote(board, { id: 'c', text: 'Naboer uden navne', x: 28, y: 28, parentId: 'shape:zone-behov', meta: { n: 7, by: 'mbr_1' } })
    putNote(board, { id: 'd', text: 'Løs', x: -900, y: 0, meta: { n: 9, by: 'mbr_gone' } })
  })
  const section = (id: string) => draft.sections.find((candidate) => candidate.id === id)

  test('is valid for the API and has every section of the form in its order', () => {
    expect(DraftSchema.parse(draft).sections.map((candidate) => candidate.order)).toEqual(Array.from({ length: 18 }, (_, n) => n + 1))
    expect(draft.application).toMatchObject({ year: 2019, disclaimer: expect.stringContaining('Uofficiel arbejdsskabelon') })
  })

  test('a note stands under each section that its zone feeds, in its group, with its number and author', () => {
    expect(section('aktiviteter')?.sources.map((source) => source.zoneId)).toEqual(['ideer', 'saadan'])
    expect(refs(section('aktiviteter')?.sources[0])).toEqual([['Langbordet', 'N12'], ['N3']])
    expect(refs(section('resume')?.sources[0])).toEqual([['Langbordet', 'N12'], ['N3']])
    expect(refs(section('baggrund')?.sources[0])).toEqual([['N7']])
    expect(section('aktiviteter')).toMatchObject({ count: 2, certain: false })
    expect(section('resume')?.sources[0]?.groups[0]?.notes[0]).toMatchObject({ ref: 'N12', text: 'Fællesspisning', author: 'Ayşe', anonymous: false })
    expect(section('resume')?.sources[0]?.notes[0]).toMatchObject({ author: null, anonymous: true })
  })

  test('sections that no zone feeds stay empty, and certain ones say so', () => {
    expect(section('ansoeger')).toMatchObject({ sources: [], count: 0 })
    expect(section('ansoegningstype')).toMatchObject({ certain: true })
  })

  test('the annex holds every note once, those outside the zones last', () => {
    expect(draft.notes).toBe(4)
    expect(draft.annex.reduce((sum, source) => sum + source.count, 0)).toBe(4)
    expect(draft.annex.at(-1)).toMatchObject({ zoneId: '', title: 'Uden for felterne', notes: [{ ref: 'N9', author: null, anonymous: false }] })
  })

  test('a workshop without a form gets its zones as sections', () => {
    const spaces = draftFrom('fire-rum', (board) => putNote(board, { id: 'a', x: 28, y: 28, parentId: 'shape:zone-moede', meta: { n: 1 } }))
    expect(spaces.application).toBeNull()
    expect(spaces.sections.map((candidate) => [candidate.title, candidate.count])).toEqual([
      ['Inspirationsrum', 0],
      ['Læringsrum', 0],
      ['Møderum', 1],
      ['Performativt rum', 0],
    ])
  })

  test('the form speaks the language it is asked for', () => {
    const english = draftFrom('udviklingspuljen-2022', () => {}, 'en')
    expect(english.sections[0]).toMatchObject({ title: 'Project title' })
    expect(english.application?.disclaimer).toContain('Unofficial working template')
  })
})

describe('countParticipants', () => {
  const person = (affiliation: Participant['affiliation'], organisation: string | null = null, role: Participant['role'] = 'participant') => ({ role, affiliation, organisation })

  test('counts by affiliation, facilitators as the library, and leaves out who only looked on', () => {
    const counted = countParticipants([
      person(null, null, 'owner'),
      person('borger'),
      person('borger'),
      person(null),
      person('partner', 'Ølby Bibliotek'),
      person('organisation', ' Bokseklubben '),
      person('organisation', 'Bokseklubben'),
      person('borger', null, 'viewer'),
    ])
    expect(counted).toEqual({
      total: 7,
      byAffiliation: [
        { affiliation: 'borger', count: 2 },
        { affiliation: 'bibliotek', count: 1 },
        { affiliation: 'organisation', count: 2 },
        { affiliation: 'partner', count: 1 },
        { affiliation: null, count: 1 },
      ],
      organisations: ['Bokseklubben', 'Ølby Bibliotek'],
    })
  })
})
