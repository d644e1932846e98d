import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { removeRecord, writeRecord } from '#shared/board/layout.ts'
import { librarian, Person } from '#tests/helpers/person.ts'
import { until } from '#tests/helpers/room-client.ts'
import { startWorld, type World } from '#tests/helpers/world.ts'
import type { Session } from '#web/sync/session.ts'
import { countOf, rewrite, someNote, Tab, textsOf, writeNote } from './client-page.ts'

let world: World
let karen: Person
let boardId: string
let workshopId: string
let link: string
const open: Session[] = []

beforeAll(async () => {
  world = await startWorld()
  const made = await librarian(() => world.url)
  ;({ karen, boardId, link } = made)
  workshopId = made.workshop.id
})
afterAll(async () => {
  for (const session of open) session.dispose()
  await world.close()
})

const guest = async (name: string): Promise<Person> => {
  const person = new Person(() => world.url)
  await person.join(link, { name })
  return person
}
const load = (tab: Tab, shared = false): Session => {
  const session = tab.open(boardId, shared)
  open.push(session)
  return session
}
const saved = (session: Session) => until(() => session.status().kind === 'saved', `saved, but it says ${JSON.stringify(session.status())}`)
const sees = (session: Session, text: string) => until(() => textsOf(session).includes(text), `"${text}"`)
/** what the device keeps is written within 50 ms */
const kept = () => new Promise((resolve) => setTimeout(resolve, 120))

describe('an open board', () => {
  test('says saved when what was written is in the room, and others see it', async () => {
    const anna = load(new Tab(await guest('Anna')))
    const bo = load(new Tab(await guest('Bo')))
    await Promise.all([saved(anna), saved(bo)])
    writeNote(anna, 'Et langbord')
    expect(anna.status()).toEqual({ kind: 'saving', count: 1 })
    await saved(anna)
    await sees(bo, 'Et langbord')
    expect(bo.people().length).toBeLessThanOrEqual(2)
    await until(() => bo.people().some((person) => person.name === 'Anna' && !person.self) && bo.people().some((person) => person.self), 'both in the list of people')
  })

  test('keeps the whole board as it came, and sends what is written because it came', async () => {
    const anna = load(new Tab(await guest('Anna')))
    await saved(anna)
    writeNote(anna, 'Lå der før')
    await saved(anna)
    const tab = new Tab(await guest('Gerda'))
    const gerda = load(tab)
    // an observer that writes: what it writes ends after the board, in the same breath
    const answer = () => {
      gerda.records.unobserve(answer)
      gerda.doc.transact(() => writeRecord(gerda.records, someNote('Svar på tavlen')), 'local')
    }
    gerda.records.observe(answer)
    await saved(gerda)
    await sees(anna, 'Svar på tavlen')
    await kept()
    gerda.dispose()
    tab.online = false
    const again = load(tab)
    await until(() => again.editable(), 'editable without network')
    expect(again.records.toJSON()).toEqual(anna.records.toJSON())
  })

  test('acks deletes and undo too, and undoes only its own', async () => {
    const anna = load(new Tab(await guest('Anna')))
    const mette = load(new Tab(karen))
    await Promise.all([saved(anna), saved(mette)])
    const id = writeNote(anna, 'Fortryd mig')
    await saved(anna)
    await sees(mette, 'Fortryd mig')
    const place = mette.records.get(`${id}#p`) as number[]
    mette.edit((records) => records.set(`${id}#p`, [777, ...place.slice(1)]))
    await until(() => (anna.records.get(`${id}#p`) as number[])[0] === 777, 'the move')
    rewrite(anna, id, 'Rettet')
    anna.undo.stopCapturing()
    await saved(anna)
    anna.undo.undo()
    await saved(anna)
    await until(() => (mette.records.get(`${id}#p`) as number[] | undefined)?.[0] === 777, 'the move still stands')
    mette.edit((records) => removeRecord(records, id))
    expect(countOf(mette)).toBe(1)
    await saved(mette)
    await until(() => !anna.records.has(id), 'gone everywhere')
  })

  test('keeps twenty edits without network, counts them, and sends them after a reload', async () => {
    const tab = new Tab(await guest('Carla'))
    const before = load(tab)
    await saved(before)
    tab.goOffline()
    expect(before.status()).toEqual({ kind: 'offline', count: 0 })
    const ids = Array.from({ length: 10 }, (_, n) => writeNote(before, `Uden net ${n}`))
    expect(countOf(before)).toBe(10)
    await kept()
    before.dispose()
    await kept()

    const after = load(tab)
    await until(() => after.editable(), 'editable without network')
    expect(after.status()).toEqual({ kind: 'offline', count: 10 })
    expect(textsOf(after).filter((text) => text.startsWith('Uden net'))).toHaveLength(10)
    for (const id of ids.slice(0, 5)) rewrite(after, id, `Rettet ${id}`)
    for (let n = 0; n < 5; n++) writeNote(after, `Efter ${n}`)
    expect(countOf(after)).toBe(15)
    tab.goOnline()
    await saved(after)
    const other = load(new Tab(karen))
    await saved(other)
    expect(textsOf(other)).toEqual(textsOf(after))
    expect(textsOf(other).filter((text) => text.startsWith('Efter'))).toHaveLength(5)

    after.dispose()
    await kept()
    const third = load(tab)
    await saved(third)
    expect(countOf(third)).toBe(0)
  })

  test('loses nothing when the page dies without a word 50 ms after a change', async () => {
    const tab = new Tab(await guest('Dorte'))
    const before = load(tab)
    await saved(before)
    tab.goOffline()
    writeNote(before, 'Lige før strømmen gik')
    await kept()
    const after = load(tab)
    await until(() => after.editable(), 'editable')
    expect(textsOf(after)).toContain('Lige før strømmen gik')
    tab.goOnline()
    await saved(after)
  })

  test('gives no id twice: when the spare ones are used up, the page can only be read', async () => {
    const tab = new Tab(await guest('Eva'))
    const first = load(tab)
    await saved(first)
    await kept()
    first.dispose()
    tab.online = false
    const ids = new Set([first.doc.clientID])
    for (let n = 1; n <= 4; n++) {
      const session = load(tab)
      await until(() => session.editable(), `page load ${n}`)
      ids.add(session.doc.clientID)
      session.dispose()
      await kept()
    }
    expect(ids.size).toBe(5)
    const last = load(tab)
    await until(() => last.status().kind === 'read-only', 'read-only')
    expect(last.status()).toMatchObject({ reason: 'no-client-id' })
    expect(last.editable()).toBe(false)
    tab.goOnline()
    await until(() => last.editable(), 'editable again')
  })

  test('goes on by itself when the server starts again', async () => {
    const anna = load(new Tab(await guest('Anna')))
    await saved(anna)
    await world.restart()
    writeNote(anna, 'Mens serveren startede')
    await until(() => anna.status().kind === 'saved', 'saved by the new server', 15_000)
    const other = load(new Tab(karen))
    await saved(other)
    expect(textsOf(other)).toContain('Mens serveren startede')
  })
})

describe('a board that must be let go', () => {
  test('a removed person is told, keeps the words that were not sent, and nothing else stays on the device', async () => {
    const person = await guest('Frede')
    const tab = new Tab(person)
    const session = load(tab)
    await saved(session)
    tab.goOffline()
    writeNote(session, 'Mine ord')
    await kept()
    const { members } = await karen.must<{ members: { id: string; name: string }[] }>('GET', `/api/workshops/${workshopId}`)
    const id = members.find((member) => member.name === 'Frede')?.id
    await karen.must('DELETE', `/api/workshops/${workshopId}/members/${id}`)
    tab.goOnline()
    await until(() => session.status().kind === 'stopped', 'stopped', 20_000)
    expect(session.status()).toMatchObject({ reason: 'no-access', rescue: ['Mine ord'] })
    expect(session.editable()).toBe(false)
    await kept()
    tab.online = false
    const again = load(tab)
    await until(() => again.status().kind === 'offline', 'nothing on the device')
    expect(again.ready()).toBe(false)
  })

  test('a frame that the room refuses costs one page load, with the words rescued, and a second one stops', async () => {
    const tab = new Tab(await guest('Gerd'))
    const session = load(tab)
    await saved(session)
    // an id that nobody was given: the gate cannot take it
    const spoil = (page: Session) => {
      page.doc.clientID = 2 ** 30 + 7
      writeNote(page, 'Ord der ikke kom med')
    }
    spoil(session)
    await until(() => tab.reloads === 1, 'the page loads anew')
    session.dispose()
    const second = load(tab)
    await saved(second)
    expect(second.rescued()).toEqual(['Ord der ikke kom med'])
    expect(textsOf(second)).not.toContain('Ord der ikke kom med')
    spoil(second)
    await until(() => second.status().kind === 'stopped', 'stopped')
    expect(second.status()).toMatchObject({ reason: 'refused' })
    expect(tab.reloads).toBe(1)
    second.dismissRescue()
    expect(second.rescued()).toEqual([])
  })

  test('a board that was built anew is fetched anew, and what was written meanwhile comes back as words', async () => {
    const tab = new Tab(await guest('Gro'))
    const session = load(tab)
    await saved(session)
    tab.goOffline()
    writeNote(session, 'Fra den gamle tavle')
    await kept()
    const { db } = world.server.deps
    for (const table of ['journal', 'snapshots'] as const) await db.updateTable(table).set({ epoch: 2 }).where('document_id', '=', boardId).execute()
    await db.updateTable('documents').set({ epoch: 2 }).where('id', '=', boardId).execute()
    await world.restart()
    tab.goOnline()
    await until(() => tab.reloads === 1, 'the page loads anew', 15_000)
    session.dispose()
    const second = load(tab)
    await saved(second)
    expect(second.rescued()).toEqual(['Fra den gamle tavle'])
    expect(textsOf(second)).not.toContain('Fra den gamle tavle')
    expect(textsOf(second)).toContain('Et langbord')
  })

  test('who opens a rebuilt board with an old copy on the device gets their unsent words too', async () => {
    const tab = new Tab(await guest('Grethe'))
    const session = load(tab)
    await saved(session)
    tab.goOffline()
    writeNote(session, 'Skrevet før ombygningen')
    await kept()
    session.dispose()
    const { db } = world.server.deps
    for (const table of ['journal', 'snapshots'] as const) await db.updateTable(table).set({ epoch: 3 }).where('document_id', '=', boardId).execute()
    await db.updateTable('documents').set({ epoch: 3 }).where('id', '=', boardId).execute()
    await world.restart()
    tab.online = true
    const second = load(tab)
    await saved(second)
    expect(second.rescued()).toEqual(['Skrevet før ombygningen'])
    expect(countOf(second)).toBe(0)
    expect(textsOf(second)).not.toContain('Skrevet før ombygningen')
  })

  test('a borrowed computer keeps nothing, and asks before unsent work is lost', async () => {
    const tab = new Tab(await guest('Hanne'))
    const session = load(tab, true)
    await saved(session)
    expect(session.memoryOnly()).toBe(false)
    expect(tab.asksBeforeLeaving).toBe(false)
    tab.goOffline()
    writeNote(session, 'Lånt')
    expect(tab.asksBeforeLeaving).toBe(true)
    await kept()
    expect(await (tab.database as unknown as IDBFactory).databases()).toEqual([])
    tab.goOnline()
    await saved(session)
  })

  test('a device that cannot keep anything works from memory and says so', async () => {
    const tab = new Tab(await guest('Ida'))
    tab.database = {
      open: () => {
        throw new Error('no space')
      },
    } as never
    const session = load(tab)
    await saved(session)
    expect(session.memoryOnly()).toBe(true)
    writeNote(session, 'Fra hukommelsen')
    await saved(session)
  })

  test('leaving deletes the board from the device', async () => {
    const tab = new Tab(await guest('Jens'))
    const session = load(tab)
    await saved(session)
    await kept()
    await session.leave()
    tab.online = false
    const again = load(tab)
    await until(() => again.status().kind === 'offline', 'nothing on the device')
    expect(again.ready()).toBe(false)
  })
})

describe('roles', () => {
  test('a viewer reads and cannot write, and can from the moment the role changes', async () => {
    const { url } = await karen.invite(workshopId, 'viewer')
    const person = new Person(() => world.url)
    const { memberId } = await person.join(url, { name: 'Kaj' })
    const session = load(new Tab(person))
    await until(() => session.status().kind === 'read-only', 'read-only')
    expect(session.status()).toMatchObject({ reason: 'viewer' })
    writeNote(session, 'Må ikke')
    expect(countOf(session)).toBe(0)
    await karen.must('PATCH', `/api/workshops/${workshopId}/members/${memberId}`, { role: 'participant' })
    await until(() => session.editable() && session.status().kind === 'saved', 'may write')
    const id = writeNote(session, 'Må nu')
    await saved(session)
    session.edit((records) => removeRecord(records, id))
    await saved(session)
  })
})
