/** Who is asked, and in which order a result is read: pure rules. */
import { expect, test } from 'vitest'
import { bestOf, isEligible, sortTally } from '#shared/facilitation/eligible.ts'
import type { Affiliation } from '#shared/workshops.ts'
import type { Role } from '#shared/roles.ts'

const counted = (itemId: string, dots: number, voters: number) => ({ itemId, dots, voters })
const board = [counted('a', 1, 1), counted('b', 4, 2), counted('c', 4, 3), counted('d', 0, 0), counted('e', 1, 1)]
const ids = (items: { itemId: string }[]) => items.map((item) => item.itemId).join('')

test('observers are never asked, staff only with everybody, and who did not say where they come from is a citizen', () => {
  const people: [Role, Affiliation | null][] = [
    ['owner', null],
    ['facilitator', 'borger'],
    ['participant', 'borger'],
    ['participant', null],
    ['participant', 'organisation'],
    ['participant', 'bibliotek'],
    ['viewer', 'borger'],
  ]
  const asked = (who: 'all' | 'citizens' | 'withoutStaff') => people.map(([role, affiliation]) => (isEligible(who, { role, affiliation }) ? 'x' : '-')).join('')
  expect([asked('all'), asked('citizens'), asked('withoutStaff')]).toEqual(['xxxxxx-', '--xx---', '--xxx--'])
})

test('a result is ordered by dots, then people, then where things lie; or by people first; or as the board is read', () => {
  expect([sortTally(board, 'dots'), sortTally(board, 'voters'), sortTally(board, 'board')].map(ids)).toEqual(['cbaed', 'cbaed', 'abcde'])
  expect(ids(sortTally([counted('a', 5, 1), counted('b', 2, 2)], 'voters'))).toBe('ba')
})

test('the best are never cut off by chance among equals, and nothing without dots is among them', () => {
  expect([1, 2, 3, 9].map((count) => ids(bestOf(board, count)))).toEqual(['cb', 'cb', 'cbae', 'cbae'])
  expect(bestOf([counted('a', 0, 0)], 3)).toEqual([])
})
