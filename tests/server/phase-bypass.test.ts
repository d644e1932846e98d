/** Attempts to act against the phase, each in Danish and in English: nothing happens, in the database or on the board, and the answer is one that its sender can read. */
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Locale } from '#shared/accounts.ts'
import type { RoundAnswer } from '#shared/facilitation/votes.ts'
import { da } from '#shared/i18n/da/index.ts'
import { en } from '#shared/i18n/en/index.ts'
import { openLine } from '#tests/helpers/raw-line.ts'
import { Person } from '#tests/helpers/person.ts'
import { setSilentStage, type SilentStage } from '#tests/helpers/silence.ts'
import { canonical } from '#tests/helpers/stage.ts'
import { type Attempt, dotsRefused, type Ground, HIDDEN, LEADING, NOT_ASKED, type Tryer, VOTING, watching } from './phase-bypass-attempts.ts'

const TEXTS = { da, en }
/** What somebody's looking in changes: sessions, client ids. Of the workshop, when it was last used. */
const PASSING = new Set(['sessions', 'client_ids', 'kysely_migration', 'kysely_migration_lock'])
let stage: SilentStage
let ground: Ground
const tryers: Partial<Record<Locale | `${Locale} viewer`, Tryer>> = {}

const at = (rest: string) => `/api/workshops/${stage.workshop.id}${rest}`
const lead = (command: unknown) => stage.karen.must('POST', at('/commands'), { requestId: crypto.randomUUID(), command })
async function openRound(who: string): Promise<string> {
  const rule = { requestId: crypto.randomUUID(), title: 'Runde', target: 'notes', dots: 3, maxPerItem: 2, secret: true, who }
  return (await stage.karen.must<RoundAnswer>('POST', at('/votes'), rule)).round.id
}
const closeRound = (id: string) => stage.karen.must('POST', at(`/votes/${id}/close`))

async function tryer(role: 'participant' | 'viewer', locale: Locale): Promise<Tryer> {
  const person = new Person(() => stage.world.url)
  const { url } = await stage.karen.invite(stage.workshop.id, role)
  const { memberId } = await person.must<{ memberId: string }>('POST', `/api/invites/${url.split('/').at(-1)}/accept`, {
    name: `${role} ${locale}`,
    affiliation: 'partner',
    locale,
  })
  const own = await stage.world.server.deps.rooms.edit(stage.boardId, (edit) => edit.createNote({ text: 'Min egen', via: 'phone', memberId }).id)
  return { person, memberId, own, line: await openLine(person, stage.boardId) }
}
/** Everything that is stored and everything on the board. */
async function everything(): Promise<string> {
  const file = new Sqlite(join(stage.world.dataDir, 'samtavle.sqlite'), { readonly: true })
  const tables = (file.prepare("select name from sqlite_master where type = 'table'").pluck().all() as string[]).filter((name) => !PASSING.has(name))
  // frames that were put back are journalled with their repair: what they come to is the board below
  const rows = tables.filter((name) => name !== 'journal' && name !== 'documents').map((name) => [name, file.prepare(`select * from "${name}"`).all()])
  file.close()
  return JSON.stringify([rows, canonical(await stage.contents())], (key, value: unknown) => (key === 'last_active_at' || key === 'last_seen_at' ? undefined : value))
}
async function tried(attempt: Attempt, who: Tryer, locale: Locale): Promise<{ code: string; message: string }> {
  if (attempt.over === 'socket') {
    const known = who.line.control.length
    who.line.update(attempt.frame(ground, who))
    await who.line.heard(1)
    await stage.world.server.deps.rooms.edit(stage.boardId, () => undefined)
    await who.line.heard(1)
    const said = who.line.control.slice(known).find((message) => message.type === 'refuse')
    return said?.type === 'refuse' ? { code: said.code, message: said.message } : { code: `closed ${who.line.closed}`, message: '' }
  }
  const [method, path, body] = attempt.ask(ground, who)
  const response = await who.person.fetch(method, path, body, { 'accept-language': locale })
  const answer = (await response.json()) as { error?: { code: string; message: string } }
  return answer.error ?? { code: String(response.status), message: JSON.stringify(answer) }
}
let attempts = 0
function tries(given: readonly Attempt[], as: '' | ' viewer' = ''): void {
  attempts += given.length
  test.each(given)('$name', async (attempt) => {
    const before = await everything()
    for (const locale of ['da', 'en'] as const) {
      const { code, message } = await tried(attempt, tryers[`${locale}${as}`] as Tryer, locale)
      expect([locale, code, message]).toEqual([locale, attempt.code, TEXTS[locale][`errors.${attempt.code}`]])
    }
    expect(await everything()).toBe(before)
  })
}

beforeAll(async () => {
  stage = await setSilentStage({ mode: 'open' })
  const other = await stage.guest('participant', 'En anden')
  const note = await stage.write(other, 'Den andens')
  const { round } = { round: await openRound('all') }
  await closeRound(round)
  await stage.phase('hidden')
  const shown = await stage.write(other, 'Ses snart')
  const { revealId } = await stage.reveal()
  const unseen = await stage.write(other, 'Ses ikke')
  expect([shown.private, unseen.private]).toEqual([true, true])
  ground = {
    workshopId: stage.workshop.id,
    boardId: stage.boardId,
    zoneId: stage.workshop.zones[0]?.id ?? '',
    foreign: note.id,
    unseen: unseen.id,
    reveal: revealId ?? '',
    round,
    closedRound: round,
    invite: '',
    other: other.memberId,
  }
  for (const locale of ['da', 'en'] as const) {
    tryers[locale] = await tryer('participant', locale)
    tryers[`${locale} viewer`] = await tryer('viewer', locale)
  }
})
afterAll(async () => {
  for (const each of Object.values(tryers)) each?.line.close()
  await stage.close()
})

describe('while everybody writes in silence', () => {
  beforeAll(() => stage.phase('hidden'))
  tries(LEADING)
  tries(HIDDEN)
})
describe('while there is a vote', () => {
  beforeAll(async () => {
    await stage.phase('vote')
    ground.round = await openRound('all')
  })
  tries(VOTING)
  afterAll(() => closeRound(ground.round))
})
describe('while others are asked', () => {
  beforeAll(async () => {
    ground.round = await openRound('citizens')
  })
  tries(NOT_ASKED)
  afterAll(() => closeRound(ground.round))
})
describe('in a break', () => {
  beforeAll(() => stage.phase('locked'))
  tries(watching('in a break', 'not_now'))
})
describe('under a locked board', () => {
  beforeAll(async () => {
    await stage.phase('open')
    await lead({ type: 'lock.board', on: true })
  })
  tries(watching('under a locked board', 'not_now'))
  afterAll(() => lead({ type: 'lock.board', on: false }))
})
describe('by somebody who is paused', () => {
  beforeAll(async () => {
    for (const locale of ['da', 'en'] as const) await lead({ type: 'freeze', memberId: tryers[locale]?.memberId, on: true })
    ground.round = await openRound('all')
  })
  tries(watching('while paused', 'frozen'))
  tries(dotsRefused('while paused', 'frozen'))
  afterAll(async () => {
    await closeRound(ground.round)
    for (const locale of ['da', 'en'] as const) await lead({ type: 'freeze', memberId: tryers[locale]?.memberId, on: false })
  })
})
describe('by somebody who only looks on', () => {
  beforeAll(async () => {
    ground.round = await openRound('all')
  })
  tries(watching('as an onlooker', 'forbidden'), ' viewer')
  tries(dotsRefused('as an onlooker', 'forbidden'), ' viewer')
  tries(LEADING, ' viewer')
  afterAll(() => closeRound(ground.round))
})
describe('when all is over', () => {
  beforeAll(() => stage.karen.must('PATCH', at(''), { archived: true }))
  tries(watching('in an archive', 'archived'))
})

test('that are a hundred and more, and each of which somebody might mean', () => {
  expect(attempts).toBeGreaterThan(100)
})
