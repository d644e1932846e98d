/** What the pages around the board work out by themselves: groups of the dashboard, which code is on the wall, what was typed. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Invite } from '#shared/invites.ts'
import type { Member } from '#shared/workshops.ts'
import { safeReturn } from '#web/accounts/SignInPage.tsx'
import { setLocale } from '#web/i18n.tsx'
import { codeCharacters } from '#web/join/CodeField.tsx'
import { deletesAtOf, detailsErrors, detailsOf, NO_DETAILS, startsAtOf } from '#web/workshops/details.ts'
import { groupWorkshops } from '#web/workshops/groups.ts'
import { isLive, roomInvite } from '#web/workshops/invites.ts'
import { inviteFacts } from '#web/workshops/InviteTable.tsx'
import { endOf, usesOf } from '#web/workshops/linkOptions.ts'
import { inOrder, memberNames } from '#web/workshops/memberName.ts'
import { zoneRects } from '#web/workshops/Thumb.tsx'

const NOW = new Date(2026, 9, 23, 18, 0)
const DAY = 86_400_000
const at = (days: number) => new Date(NOW.getTime() + days * DAY).toISOString()
const invite = (given: Partial<Invite>): Invite => ({
  id: 'inv_1',
  role: 'participant',
  label: '',
  code: 'K7M2QX',
  shortUrl: 'http://tavle.dk/K7M2QX',
  expiresAt: null,
  maxUses: null,
  uses: 0,
  wall: false,
  revoked: false,
  createdAt: at(-1),
  ...given,
})
const member = (given: Partial<Member>): Member => ({
  id: 'mbr_1',
  role: 'participant',
  name: null,
  affiliation: null,
  organisation: null,
  account: false,
  joinedAt: at(0),
  present: true,
  self: false,
  ...given,
})
beforeAll(() => setLocale('da', false))

describe('the dashboard', () => {
  const workshop = (title: string, startsAt: string | null, archived = false, lastActiveAt = at(-1)) => ({ title, startsAt, archived, lastActiveAt })

  it('puts workshops where they belong, the next first and the latest past first', () => {
    const groups = groupWorkshops(
      [
        workshop('om ti dage', at(10)),
        workshop('i morgen', at(1)),
        workshop('tidligere i dag', new Date(2026, 9, 23, 9).toISOString()),
        workshop('uden dato', null),
        workshop('i fjor', at(-300)),
        workshop('i sidste uge', at(-7)),
        workshop('gemt væk', at(1), true),
      ],
      NOW,
    )
    expect(groups.map(({ group, workshops }) => [group, ...workshops.map(({ title }) => title)])).toEqual([
      ['today', 'tidligere i dag'],
      ['upcoming', 'i morgen', 'om ti dage'],
      ['undated', 'uden dato'],
      ['past', 'i sidste uge', 'i fjor'],
      ['archive', 'gemt væk'],
    ])
  })

  it('draws every zone inside the thumb, none over another', () => {
    const zones = Array.from({ length: 10 }, (_, n) => ({ id: `z${n}`, title: `Felt ${n}`, sections: [] }))
    const rects = zoneRects(zones)
    expect(rects).toHaveLength(10)
    for (const a of rects) {
      expect(Math.min(a.x, a.y)).toBeGreaterThanOrEqual(0)
      expect(Math.max(a.x + a.w, a.y + a.h)).toBeLessThanOrEqual(100)
      for (const b of rects) if (a !== b) expect(a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y || b.y + b.h <= a.y).toBe(true)
    }
  })
})

describe('the invite on the wall', () => {
  it('is the oldest live one that is for everybody, so that a printed poster stays true', () => {
    const chosen = roomInvite(
      [
        invite({ id: 'newer', createdAt: at(0) }),
        invite({ id: 'poster', createdAt: at(-3) }),
        invite({ id: 'revoked', createdAt: at(-9), revoked: true }),
        invite({ id: 'for one', createdAt: at(-9), maxUses: 1 }),
        invite({ id: 'for Skive', createdAt: at(-9), label: 'Skive' }),
        invite({ id: 'for a week', createdAt: at(-9), expiresAt: at(5) }),
        invite({ id: 'viewers', createdAt: at(-9), role: 'viewer' }),
      ],
      'participant',
      NOW.getTime(),
    )
    expect(chosen?.id).toBe('poster')
  })

  it('does not count when it is revoked, over or used up, and says which', () => {
    const facts = (given: Partial<Invite>) => inviteFacts(invite(given), NOW.getTime())
    expect(isLive(invite({ maxUses: 2, uses: 1 }), NOW.getTime())).toBe(true)
    expect(facts({ maxUses: 2, uses: 2 })).toBe('Deltager · K7M 2QX · brugt 2 af 2 gange · brugt op')
    expect(facts({ uses: 1, expiresAt: at(-1) })).toBe('Deltager · K7M 2QX · brugt 1 gang · udløbet')
    expect(facts({ revoked: true })).toContain('trukket tilbage')
    for (const dead of [{ maxUses: 2, uses: 2 }, { expiresAt: at(-1) }, { revoked: true }]) expect(isLive(invite(dead), NOW.getTime())).toBe(false)
  })

  it('takes an end and a number of uses from what a form holds', () => {
    expect(endOf('never')).toBeNull()
    expect(endOf('week', NOW.getTime())).toBe(at(7))
    expect([usesOf(''), usesOf(' 40 '), usesOf('10000')]).toEqual([null, 40, 10_000])
    expect([usesOf('0'), usesOf('-1'), usesOf('to'), usesOf('1.5'), usesOf('10001')]).toEqual(Array(5).fill(undefined))
  })
})

describe('what was typed', () => {
  it('is a code whatever its case, spaces or address around it', () => {
    expect(codeCharacters('k7m 2qx')).toBe('K7M2QX')
    expect(codeCharacters(' https://tavle.lindeby.dk/K7M2QX\n')).toBe('K7M2QX')
    expect(codeCharacters('k7m-2qx9999')).toBe('K7M2QX')
  })

  it('is a day and a time of this device, and comes back unchanged', () => {
    const details = { ...NO_DETAILS, title: 'Hele byens bibliotek', day: '2026-10-23', time: '19:00', lastDay: '2027-10-23' }
    const startsAt = startsAtOf(details)
    expect(startsAt).toBe(new Date(2026, 9, 23, 19, 0).toISOString())
    const deletesAt = deletesAtOf(details)
    expect(deletesAt).toBe(new Date(2027, 9, 23, 23, 59, 59).toISOString())
    expect(detailsOf({ title: details.title, question: '', place: '', wifi: '', startsAt, deletesAt })).toEqual(details)
    expect(startsAtOf(NO_DETAILS)).toBeNull()
    expect(deletesAtOf(NO_DETAILS)).toBeNull()
  })

  it('needs a name, and a day and a time together', () => {
    expect(Object.keys(detailsErrors(NO_DETAILS))).toEqual(['title'])
    expect(Object.keys(detailsErrors({ ...NO_DETAILS, title: 'A', day: '2026-10-23' }))).toEqual(['time'])
    expect(Object.keys(detailsErrors({ ...NO_DETAILS, title: 'A', time: '19:00' }))).toEqual(['day'])
    expect(Object.keys(detailsErrors({ ...NO_DETAILS, title: 'A', lastDay: '2020-01-01' }))).toEqual(['lastDay'])
    expect(detailsErrors({ ...NO_DETAILS, title: 'A' })).toEqual({})
  })

  it('leads back only to places of ours after signing in', () => {
    expect(safeReturn('/w/wsp_1/draft')).toBe('/w/wsp_1/draft')
    for (const elsewhere of [undefined, '', '//ond.dk', '/\\ond.dk', 'https://ond.dk', 'javascript:alert(1)']) expect(safeReturn(elsewhere)).toBe('/workshops')
  })
})

describe('people', () => {
  it('without a name get a number by when they came, and those who lead stand first', () => {
    const people = [
      member({ id: 'c', joinedAt: at(2) }),
      member({ id: 'b', name: 'Åse' }),
      member({ id: 'a', name: 'Zenia' }),
      member({ id: 'd', joinedAt: at(1) }),
      member({ id: 'e', name: 'Østen', role: 'facilitator' }),
    ]
    const names = memberNames(people)
    expect([names.get('d'), names.get('c')]).toEqual(['Uden navn 1', 'Uden navn 2'])
    expect(inOrder(people, names).map(({ id }) => names.get(id))).toEqual(['Østen', 'Uden navn 1', 'Uden navn 2', 'Zenia', 'Åse'])
  })
})
