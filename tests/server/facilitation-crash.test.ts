/** The power goes in the middle of a running timer and an open round: everything is as it was, and time goes on. */
import { expect, test } from 'vitest'
import type { StateAnswer } from '#shared/facilitation/answer.ts'
import type { RoundAnswer } from '#shared/facilitation/votes.ts'
import { librarian, Person } from '#tests/helpers/person.ts'
import { until } from '#tests/helpers/room-client.ts'
import { spawnServer, temporaryDir } from '#tests/helpers/world.ts'

test('a killed server comes back in the same phase with the same dots, and the phase ends at the right moment', async () => {
  const data = temporaryDir()
  let server = await spawnServer(data.path)
  try {
    const { karen, workshop, boardId, link } = await librarian(() => server.url, 'udviklingspuljen-2019')
    const at = (rest: string) => `/api/workshops/${workshop.id}/${rest}`
    const lead = (command: unknown) => karen.must<StateAnswer>('POST', at('commands'), { requestId: crypto.randomUUID(), command })
    const bo = new Person(() => server.url)
    await bo.join(link, { name: 'Bo' })
    const { id: itemId } = await karen.must<{ id: string }>('POST', `/api/boards/${boardId}/notes`, { text: 'Et langbord' })
    const { round } = await karen.must<RoundAnswer>('POST', at('votes'), {
      requestId: crypto.randomUUID(),
      title: 'Idéer',
      target: 'notes',
      dots: 3,
      maxPerItem: 3,
      secret: true,
      who: 'all',
    })
    await lead({ type: 'start', phaseId: 'prikker' })
    await lead({ type: 'autoAdvance', on: true })
    const { state } = await lead({ type: 'timer', ms: 4_000 })
    const endsAt = Date.parse(state.facilitation.timer?.endsAt ?? '')
    const placed = await bo.must('POST', at(`votes/${round.id}/ballot`), { requestId: 'tap-before-the-cut', choices: [{ itemId, dots: 2 }] })
    await server.kill('SIGKILL')
    server = await spawnServer(data.path)
    const readyAt = Date.now()
    const read = async () => (await bo.must<StateAnswer>('GET', at('state'))).state
    if (Date.now() < endsAt - 500)
      expect(await read()).toMatchObject({ phaseId: 'prikker', mode: 'vote', facilitation: { timer: { endsAt: new Date(endsAt).toISOString() }, votes: [{ turnout: 1 }] } })
    expect(await bo.must('POST', at(`votes/${round.id}/ballot`), { requestId: 'tap-before-the-cut', choices: [{ itemId, dots: 2 }] })).toEqual(placed)
    await until(async () => (await read()).phaseId === 'fordyb', 'the next phase')
    expect(Date.now()).toBeGreaterThan(endsAt - 500)
    expect(Date.now() - Math.max(endsAt, readyAt)).toBeLessThan(10_000)
    expect((await karen.must<RoundAnswer>('POST', at(`votes/${round.id}/close`))).tally).toMatchObject([{ itemId, dots: 2, voters: 1 }])
  } finally {
    await server.kill('SIGKILL')
    data.remove()
  }
})
