/** The versions of a board, as a person reads and chooses them. */
import { cleanup, render, screen } from '@solidjs/testing-library'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Comparison, NoteAt } from '#shared/board/compare.ts'
import type { Outline, OutlineNote, Version } from '#shared/boards.ts'
import { setLocale } from '#web/i18n.tsx'
import { Differences } from '#web/history/Differences.tsx'
import { daysOf } from '#web/history/days.ts'
import { VersionList } from '#web/history/VersionList.tsx'
import { VersionOutline } from '#web/history/VersionOutline.tsx'

const version = (id: string, at: string, more: Partial<Version> = {}): Version => ({ id, name: id, kind: 'named', at, by: 'Mette', notes: 26, ...more })
const versions = [
  version('Efter afstemning', '2018-10-23T18:09:00.000Z'),
  version('Før gendannelse', '2018-10-23T17:58:00.000Z', { kind: 'before-restore' }),
  version('Klar til i morgen', '2018-10-22T13:12:00.000Z', { by: null, notes: 1 }),
]
beforeEach(() => setLocale('da', false))
afterEach(cleanup)

test('versions stand under the day they were saved on, today by name', () => {
  const days = daysOf(versions, new Date('2018-10-23T20:00:00.000Z'))
  expect(days.map(({ label, versions: { length } }) => [label, length])).toEqual([
    ['I dag, tirsdag 23. oktober', 2],
    ['Mandag 22. oktober', 1],
  ])
})

test('one is chosen by its name, and says who saved it and how many notes it holds', async () => {
  const chosen: string[] = []
  render(() => <VersionList versions={versions} chosen="Klar til i morgen" onChoose={(id) => chosen.push(id)} />)
  expect(screen.getByRole('button', { name: /Klar til i morgen/ })).toHaveAttribute('aria-current', 'true')
  expect(screen.getByRole('button', { name: /Før gendannelse.*gemt automatisk før en gendannelse/ })).toBeVisible()
  expect(screen.getByRole('button', { name: /Klar til i morgen.*1 seddel · gemt/ })).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: /Efter afstemning.*26 sedler · gemt af Mette/ }))
  expect(chosen).toEqual(['Efter afstemning'])
})

test('a version is read as headings and lists, what lies outside the zones at the end', () => {
  const note = { id: 'n', number: 7, text: 'Jeg kender ikke mine naboer', color: 'yellow', author: null, own: false, anonymous: true, via: 'paper', lang: null, at: null }
  const outline: Outline = {
    boardId: 'b',
    title: 't',
    zones: [{ id: 'z', title: 'Det savner vi', groups: [{ id: 'g', title: 'Naboer', color: 'black', notes: [note] }], notes: [] }],
    groups: [],
    notes: [{ ...note, id: 'm', text: 'Løs' }],
    images: [],
  }
  render(() => <VersionOutline outline={outline} />)
  expect(screen.getAllByRole('heading').map((heading) => heading.textContent)).toEqual(['Det savner vi', 'Naboer', 'Uden for felterne'])
  expect(screen.getAllByRole('listitem')).toHaveLength(2)
  expect(screen.getByText('Jeg kender ikke mine naboer').closest('article')).toHaveTextContent(/N7.*Anonym.*Fra papir/)
})

const lying = (id: string, text: string, zone: string, more: Partial<OutlineNote> = {}): NoteAt => ({
  note: { id, number: 1, text, color: 'yellow', author: null, own: false, anonymous: true, via: null, lang: null, at: null, ...more },
  place: { zone: { id: zone, title: zone }, group: null },
})
const nothing = { added: [], changed: [], moved: [], removed: [] }

test('a comparison tells each kind of change under its own heading, with where a note was and is', () => {
  const comparison: Comparison = {
    notes: {
      added: [lying('a', 'Reparationscafé', 'Idéer')],
      changed: [{ before: lying('b', 'Mad', 'Idéer'), after: lying('b', 'Fællesspisning', 'Idéer', { color: 'light-blue' }) }],
      moved: [{ before: lying('c', 'Have', 'Idéer'), after: lying('c', 'Have', 'Aftaler') }],
      removed: [],
    },
    frames: { ...nothing, added: [{ kind: 'group', id: 'g', title: '', color: 'black', notes: 0, place: { zone: null, group: null } }] },
    images: { added: [], removed: [] },
  }
  render(() => <Differences comparison={comparison} show={(id) => `/w/w/canvas?note=${id}`} />)
  expect(screen.getAllByRole('heading').map((heading) => heading.textContent)).toEqual(['1 ny seddel', '1 ændret seddel', '1 flyttet seddel', '1 ændring i grupper og felter'])
  expect(screen.getByText('Før: Mad')).toBeVisible()
  expect(screen.getByText('Farven var gul og er nu blå.')).toBeVisible()
  expect(screen.getByText('Flyttet fra »Idéer« til »Aftaler«')).toBeVisible()
  expect(screen.getByText('Ny gruppe: »Gruppe uden navn« (uden for felterne)')).toBeVisible()
  expect(screen.getAllByRole('link', { name: 'Vis på tavlen' }).map((link) => link.getAttribute('href'))).toContain('/w/w/canvas?note=c')
})

test('of a board that is all new so many notes are drawn as one can read, and more when asked for', async () => {
  const added = Array.from({ length: 130 }, (_, at) => lying(`n${at}`, `Idé ${at}`, 'Idéer'))
  render(() => <Differences comparison={{ notes: { ...nothing, added }, frames: nothing, images: { added: [], removed: [] } }} show={undefined} />)
  expect(screen.getByRole('heading', { name: '130 nye sedler' })).toBeVisible()
  expect(screen.getAllByRole('listitem')).toHaveLength(60)
  await userEvent.click(screen.getByRole('button', { name: 'Vis 60 mere' }))
  await userEvent.click(screen.getByRole('button', { name: 'Vis 10 mere' }))
  expect(screen.getAllByRole('listitem')).toHaveLength(130)
  expect(screen.queryByRole('link')).toBeNull()
})
