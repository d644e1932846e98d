/** Thirty people place their dots in secret: while the round is open, whatever leaves the server for anybody else says how many have voted and nothing more; afterwards nothing anywhere ties a person to a choice. */
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import pino from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RoundAnswer } from '#shared/facilitation/votes.ts'
import { Person } from '#tests/helpers/person.ts'
import { until } from '#tests/helpers/room-client.ts'
import { setSilentStage, type SilentStage } from '#tests/helpers/silence.ts'
import { bytesOf, countIn, readableAddresses, tapSocket, type Tap } from '#tests/helpers/wiretap.ts'

const VOTERS = 30
const ITEMS = 8
/** What is said while a round is open: how many have voted, how many of them on paper, of how many; and to facilitators, who. */
const TURNOUT = /"(?:turnout|eligible|paperVoters|votes)":\d+/g
/** Numbers of the server itself, and answers with the time or a code in them. */
const LIVELY = /metrics|\/wall$|draft|export/

let stage: SilentStage
let items: string[]
let round: string
const log: Buffer[] = []
const voters: { person: Person; memberId: string; tap: Tap }[] = []
const watchers: { person: Person; tap: Tap }[] = []
let heardBefore: number[]
const before = new Map<string, string>()

const at = (rest = '') => `/api/workshops/${stage.workshop.id}/votes${rest}`
const needles = () => items.map((id) => Buffer.from(id))
const taps = () => [...voters, ...watchers].map(({ tap }) => tap)
const file = <T>(look: (db: Sqlite.Database) => T): T => {
  const db = new Sqlite(join(stage.world.dataDir, 'samtavle.sqlite'), { readonly: true })
  try {
    return look(db)
  } finally {
    db.close()
  }
}
const rowsOf = (table: string): unknown[] => file((db) => db.prepare(`select * from "${table}"`).all())
const tables = (): string[] => file((db) => db.prepare("select name from sqlite_master where type = 'table'").pluck().all() as string[])

/** Everything that can be read, by everybody who did not vote, as text without the turnout. */
async function readAll(): Promise<Map<string, string>> {
  const ids = {
    workshop: stage.workshop.id,
    board: stage.boardId,
    versionId: 'x',
    tokenOrCode: 'AAAAAA',
    token: 'x',
    hash: 'x',
    roundId: round,
    noteId: items[0] ?? '',
    fileId: 'x',
  }
  const answers = new Map<string, string>()
  for (const [n, { person }] of watchers.entries())
    for (const path of await readableAddresses(person, ids)) {
      const [, body] = await bytesOf(await person.fetch('GET', path))
      if (!LIVELY.test(path)) answers.set(`${n} ${path}`, String(body).replaceAll(TURNOUT, ''))
    }
  return answers
}

beforeAll(async () => {
  stage = await setSilentStage({ mode: 'open', log: pino({ level: 'trace' }, { write: (line: string) => void log.push(Buffer.from(line)) }) })
  items = []
  for (let n = 0; n < ITEMS; n++) items.push((await stage.write(stage.karen, `Idé ${n}`)).id)
  for (let n = 0; n < VOTERS; n++) {
    const person = await stage.guest('participant', `Stemme ${n}`)
    voters.push({ person, memberId: person.memberId, tap: await tapSocket(person, stage.boardId) })
  }
  for (const role of ['owner', 'facilitator', 'participant', 'viewer'] as const) {
    const person = await stage.guest(role, role)
    watchers.push({ person, tap: await tapSocket(person, stage.boardId) })
  }
  const wall = new Person(() => stage.world.url)
  await wall.join((await stage.karen.invite(stage.workshop.id, 'viewer', { wall: true })).url)
  watchers.push({ person: wall, tap: await tapSocket(wall, stage.boardId) })
  await stage.phase('vote')
  const rule = { requestId: crypto.randomUUID(), title: 'Hemmelig', target: 'notes', dots: 3, maxPerItem: 2, secret: true, who: 'all' }
  round = (await stage.karen.must<RoundAnswer>('POST', at(), rule)).round.id
  for (const [path, text] of await readAll()) before.set(path, text)
  heardBefore = taps().map((tap) => tap.heard.length)
  log.length = 0
  for (const [n, { person }] of voters.entries()) {
    const choices = [
      { itemId: items[n % ITEMS], dots: 2 },
      { itemId: items[(n + 3) % ITEMS], dots: 1 },
    ]
    await person.must('POST', at(`/${round}/ballot`), { requestId: `ballot-of-${n}`, choices })
  }
  await stage.karen.must('POST', at(`/${round}/proxies`), { requestId: 'proxy-of-somebody', choices: [{ itemId: items[1], dots: 2 }] })
  await stage.karen.must('POST', at(`/${round}/paper`), { requestId: 'paper-of-some', voters: 4, choices: [{ itemId: items[2], dots: 7 }] })
  await until(() => watchers.every(({ tap }) => tap.heard.some((data) => data.includes(`"turnout":${VOTERS + 5}`))), 'the turnout with everybody')
})
afterAll(async () => {
  for (const tap of taps()) tap.close()
  await stage.close()
})

describe('while the round is open', () => {
  test('sockets say how many have voted, and no word about what', () => {
    const heard = taps().flatMap((tap, n) => tap.heard.slice(heardBefore[n]))
    expect(heard.length).toBeGreaterThanOrEqual(taps().length)
    expect(countIn(heard, needles())).toBe(0)
    for (const { memberId } of voters) expect(countIn(heard, [Buffer.from(`${memberId}","choices`), Buffer.from(`"voter":"${memberId}"`)])).toBe(0)
  })
  test('every address answers facilitators, participants, onlookers and the wall as if nobody had voted yet, but for the turnout', async () => {
    const after = await readAll()
    expect(after.size).toBe(before.size)
    expect(after.size).toBeGreaterThan(watchers.length * 20)
    // on paper and for others is what the facilitator wrote down, and may read again
    const own = `/votes/${round}/paper`
    expect([...after].filter(([path, text]) => text !== before.get(path) && !path.endsWith(own)).map(([path]) => path)).toEqual([])
    expect(log.length).toBeGreaterThan(VOTERS)
  })
  test('neither the log, nor versions, the journal, the audit or the numbers of the server know of it', async () => {
    expect(countIn(log, needles())).toBe(0)
    for (const table of ['audit', 'versions', 'journal', 'snapshots', 'facilitation', 'sessions']) {
      const about = JSON.stringify(rowsOf(table).filter((row) => JSON.stringify(row).includes(round)))
      expect(needles().filter((needle) => about.includes(String(needle)))).toEqual([])
    }
    const metrics = await (await stage.karen.fetch('GET', '/metrics')).text()
    expect(needles().filter((needle) => metrics.includes(String(needle)))).toEqual([])
    const kinds = ['json', 'csv', 'md', 'tldr']
    for (const kind of kinds) {
      const answer = await stage.karen.fetch('GET', `/api/boards/${stage.boardId}/export.${kind}`)
      expect(answer.status).toBe(200)
      expect(await answer.text()).not.toMatch(/"dots":\s*[1-9]|Stemme \d+.*(?:prik|dot)/)
    }
  })
})

test('after the round everybody has the numbers, and no row of the database holds a voter beside a choice', async () => {
  const { round: closed, tally } = await stage.karen.must<RoundAnswer>('POST', at(`/${round}/close`))
  expect([closed.turnout, tally?.reduce((sum, { dots }) => sum + dots, 0)]).toEqual([VOTERS + 5, VOTERS * 3 + 2 + 7])
  const people = new Set(voters.map(({ memberId }) => memberId))
  const chosen = new Set(items)
  const tied = tables().flatMap((table) =>
    rowsOf(table)
      .map((row) =>
        Object.values(row as object)
          .map(String)
          .join(' '),
      )
      .filter((row) => [...people].some((id) => row.includes(id)) && [...chosen].some((id) => row.includes(id)))
      .map((row) => `${table}: ${row.slice(0, 120)}`),
  )
  expect(tied).toEqual([])
  expect(rowsOf('ballots')).toEqual([])
  // and it is not that nothing was kept
  expect(tables().some((table) => JSON.stringify(rowsOf(table)).includes(items[0] ?? ''))).toBe(true)
})
