/** What the phase lets whom do to a board, judged on what their frames do. */
import { expect, test } from 'vitest'
import { removeRecord } from '#shared/board/layout.ts'
import { toRichText } from '#shared/board/records.ts'
import type { PhaseMode, Role } from '#shared/roles.ts'
import { geo, group, put } from './bypass-scene.ts'
import { canon, change, type Player, Table, write } from './turn-table.ts'

interface Board {
  own: string
  foreign: string
  /** made of a suggestion, with nothing in it */
  group: string
}
type Deed = (player: Player, board: Board) => unknown
const place = (player: Player, id: string) => player.records.get(`${id}#p`) as unknown[]
const DEEDS: Record<string, Deed> = {
  'write a note': (player) => write(player, 'Ny'),
  'rewrite their own': (player, { own }) => change(player, `${own}#t`, toRichText('Rettet')),
  'delete their own': (player, { own }) => player.doc.transact(() => removeRecord(player.records, own)),
  'move another’s': (player, { foreign }) => change(player, `${foreign}#p`, [7, 7, ...place(player, foreign).slice(2)]),
  'rewrite another’s': (player, { foreign }) => change(player, `${foreign}#t`, toRichText('Vrøvl')),
  'delete another’s': (player, { foreign }) => player.doc.transact(() => removeRecord(player.records, foreign)),
  'make a group': (player) => player.doc.transact(() => put(player.records, group('shape:g', 'page:page'))),
  'put another’s into a group': (player, { foreign, group: into }) => change(player, `${foreign}#p`, [...place(player, foreign).slice(0, 3), into, 'a5']),
  'name a group': (player, { group: id }) => change(player, `${id}#s`, { ...(player.records.get(`${id}#s`) as object), name: 'Mit' }),
  'accept a suggested group': (player, { group: id }) => change(player, `${id}#m`, {}),
  'break up a group': (player, { group: id }) => player.doc.transact(() => removeRecord(player.records, id)),
  'move a zone': (player) => change(player, 'shape:zone-behov#p', [99, 99, ...place(player, 'shape:zone-behov').slice(2)]),
  draw: (player) => player.doc.transact(() => put(player.records, geo('shape:d', 'page:page'))),
}
const OWN = ['rewrite their own', 'delete their own']
const GROUPS = ['make a group', 'put another’s into a group', 'name a group', 'accept a suggested group', 'break up a group']
const ALL = Object.keys(DEEDS)
/** What each may do; new notes of a hidden phase go another way, see the tests of private notes. */
const MAY: [role: Role, mode: PhaseMode, deeds: string[]][] = [
  ['owner', 'open', ALL],
  ['owner', 'vote', ALL],
  ['owner', 'locked', ALL],
  ['facilitator', 'open', ALL],
  ['facilitator', 'vote', ALL],
  ['facilitator', 'locked', ALL],
  ['participant', 'open', ['write a note', ...OWN, 'move another’s', ...GROUPS]],
  ['participant', 'hidden', OWN],
  ['participant', 'vote', []],
  ['participant', 'locked', []],
]
/** What is merely not the time for it is answered in other words than what one may never do. */
const inOpen = (role: Role) => MAY.find(([who, mode]) => who === role && mode === 'open')?.[2] ?? []
const trials = MAY.flatMap(([role, mode, may]) => ALL.filter((deed) => mode !== 'hidden' || deed !== 'write a note').map((deed) => [role, mode, deed, may.includes(deed)] as const))

const seat = (role: Role): { table: Table; player: Player; board: Board } => {
  const table = new Table()
  const anna = table.sit('participant', 'mbr_anna')
  const player = table.sit(role, 'mbr_me')
  const board = { foreign: write(anna, 'Annas'), own: write(player, 'Min'), group: 'shape:forslag' }
  anna.doc.transact(() => put(anna.records, { ...group(board.group, 'page:page'), meta: { suggested: true } }))
  table.round()
  return { table, player, board }
}

test.each(trials)('a %s in a phase that is %s: %s → %s', (role, mode, deed, may) => {
  const { table, player, board } = seat(role)
  const before = canon(table.records)
  player.actor.mode = mode
  DEEDS[deed]?.(player, board)
  const result = table.round()
  expect(result.putBack.map(({ code }) => code)).toEqual(may ? [] : [inOpen(role).includes(deed) ? 'not_now' : 'forbidden'])
  expect(canon(table.records) === before).toBe(!may)
  expect(table.players.every((one) => canon(one.records) === canon(table.records))).toBe(true)
})

test.each(['owner', 'facilitator', 'participant'] as const)('nobody changes an archived board, not even a %s', (role) => {
  for (const deed of ALL) {
    const { table, player, board } = seat(role)
    const before = canon(table.records)
    player.actor.archived = true
    DEEDS[deed]?.(player, board)
    expect(table.round().putBack.map(({ code }) => code)).toEqual(['archived'])
    expect(canon(table.records)).toBe(before)
  }
})
