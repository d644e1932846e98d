import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { LICENCE_FILE, licenceList } from './licences.ts'

it('lists the licence of every shipped package (npm run licences writes the list)', () => {
  expect(readFileSync(LICENCE_FILE, 'utf8')).toBe(licenceList())
})

it('ships only under licences that somebody has looked at', () => {
  const known =
    /^(MIT|ISC|Apache-2\.0|BSD-[23]-Clause|0BSD|CC0-1\.0|Python-2\.0|OFL-1\.1|BlueOak-1\.0\.0|\(?MIT (AND|OR) .+|tldraw licence.*|LGPL-3\.0-or-later \(separate shared library\))$/
  const licences = licenceList()
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(1)
    .map((line) => line.split(' | ')[2] ?? '')
  expect(licences.length).toBeGreaterThan(100)
  expect(licences.filter((licence) => !known.test(licence))).toEqual([])
})
