/** The power goes while everybody writes in silence, and a facilitator's laptop vanishes in the middle of a phase: nothing is lost, and nothing waits for anybody. */
import { expect, test } from 'vitest'
import type { StateAnswer } from '#shared/facilitation/answer.ts'
import type { Outline } from '#shared/boards.ts'
import type { RoundAnswer } from '#shared/facilitation/votes.ts'
import type { OwnNote } from '#shared/notes.ts'
import { librarian, Person } from '#tests/helpers/person.ts'
import { enterRoom, until } from '#tests/helpers/room-client.ts'
import { setSilentStage } from '#tests/helpers/silence.ts'
import { spawnServer, temporaryDir } from '#tests/helpers/world.ts'

const WRITERS = 8

test('a server killed during silent writing still has every note that it called saved, each with its author alone, and shows each once', async () => {
  const data = temporaryDir()
  let server = await spawnServer(data.path)
  try {
    const { karen, workshop, boardId, link } = await librarian(() => server.url, 'udviklingspuljen-2019')
    const at = (rest: string) => `/api/workshops/${workshop.id}/${rest}`
    const notes = (rest = '') => `/api/boards/${boardId}/notes${rest}`
    await karen.must('POST', at('commands'), { requestId: crypto.randomUUID(), command: { type: 'goto', phaseId: 'stille' } })
    const { state } = await karen.must<StateAnswer>('GET', at('state'))
    const people = await Promise.all(
      Array.from({ length: WRITERS }, async (_, n) => {
        const person = new Person(() => server.url)
        await person.join(link, { name: `Deltager ${n}` })
        return person
      }),
    )
    const saved: string[][] = people.map(() => [])
    let killed = false
    const writing = people.map(async (person, n) => {
      for (let note = 0; !killed && note < 200; note++) {
        const text = `Tanke ${n}-${note}`
        const answer = await person.ask('POST', notes(), { text, requestId: `thought-${n}-${note}` }).catch(() => undefined)
        if (answer?.status === 201) saved[n]?.push(text)
      }
    })
    await until(() => saved.flat().length > WRITERS * 4, 'notes in the middle of writing')
    await server.kill('SIGKILL')
    killed = true
    await Promise.all(writing)
    server = await spawnServer(data.path)

    const now = (await karen.must<StateAnswer>('GET', at('state'))).state
    expect([now.mode, now.phaseId, now.facilitation.timer, now.facilitation.revealed]).toEqual(['hidden', 'stille', state.facilitation.timer, false])
    for (const [n, person] of people.entries()) {
      const { notes: mine } = await person.must<{ notes: OwnNote[] }>('GET', notes('/mine'))
      const texts = mine.map(({ text }) => text)
      expect(texts.every((text) => text.startsWith(`Tanke ${n}-`))).toBe(true)
      expect(mine.every((note) => note.private)).toBe(true)
      // what was on its way when the power went may be there too, and once more brings nothing twice
      expect((saved[n] ?? []).filter((text) => !texts.includes(text))).toEqual([])
      await person.must('POST', notes(), { text: `Tanke ${n}-0`, requestId: `thought-${n}-0` })
    }
    await karen.must('POST', `/api/boards/${boardId}/reveal`, {})
    const outline = await karen.must<Outline>('GET', `/api/boards/${boardId}/outline`)
    const shown = [...outline.zones.flatMap((zone) => zone.notes), ...outline.notes].map(({ text }) => text)
    expect(new Set(shown).size).toBe(shown.length)
    expect(saved.flat().filter((text) => !shown.includes(text))).toEqual([])
  } finally {
    await server.kill('SIGKILL')
    data.remove()
  }
}, 60_000)

test('the facilitator’s laptop vanishes in the middle: time goes on, people write and vote, and a co-facilitator carries on where it was', async () => {
  const stage = await setSilentStage({ mode: 'hidden' })
  try {
    const { karen, workshop, boardId } = stage
    const at = (rest: string) => `/api/workshops/${workshop.id}/${rest}`
    const co = await stage.guest('facilitator', 'Medfacilitator')
    const anna = await stage.guest('participant', 'Anna')
    const [hers, annas] = [await enterRoom(karen, boardId), await enterRoom(anna, boardId)]
    await Promise.all([hers.synced(), annas.synced()])
    const lead = (command: unknown, person: Person = co) => person.must<StateAnswer>('POST', at('commands'), { requestId: crypto.randomUUID(), command })
    await lead({ type: 'autoAdvance', on: true }, karen)
    await lead({ type: 'cursors', hidden: true }, karen)
    // without a goodbye: the lid falls shut
    hers.provider.ws?.close()
    hers.close()
    await until(() => !stage.world.server.deps.rooms.present(boardId).has(workshop.memberId), 'she is gone')

    await stage.write(anna, 'Skrevet, mens ingen leder')
    await lead({ type: 'timer', ms: 600 })
    const read = async () => (await anna.must<StateAnswer>('GET', at('state'))).state
    await until(async () => (await read()).phaseId === 'del', 'the next phase by itself')
    // what was hers is the workshop's: her lock can be taken off, the notes shown, a round held and counted
    expect((await lead({ type: 'cursors', hidden: false })).state.facilitation.locks.cursors).toBe(false)
    expect(await co.must('POST', `/api/boards/${boardId}/reveal`, {})).toMatchObject({ notes: 1 })
    await until(() => annas.noteIds().length === 1, 'the note on the board')
    await lead({ type: 'goto', phaseId: 'prikker' })
    const rule = { requestId: crypto.randomUUID(), title: 'Uden hende', target: 'notes', dots: 1, maxPerItem: 1, secret: true, who: 'all' }
    const { round } = await co.must<RoundAnswer>('POST', at('votes'), rule)
    const itemId = annas.noteIds()[0]?.replace('shape:', '')
    await anna.must('POST', at(`votes/${round.id}/ballot`), { requestId: 'ballot-of-anna', choices: [{ itemId, dots: 1 }] })
    expect(await co.must('POST', at(`votes/${round.id}/close`))).toMatchObject({ tally: [{ itemId, dots: 1 }] })
    // and when she is back, she is where everybody is
    expect((await karen.must<StateAnswer>('GET', at('state'))).state).toMatchObject({ phaseId: 'prikker', facilitation: { votes: [{ turnout: 1 }] } })
    annas.close()
  } finally {
    await stage.close()
  }
}, 60_000)
