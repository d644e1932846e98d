/** Into our server as anybody gets in: an account, a workshop a board, and client ids that the server issued. */
import type { SessionPort, Target } from '../servers.ts'
import type { ConnectionAnswer } from '#shared/boards.ts'
import { PACKED } from '#shared/sync/protocol.ts'
import type { Workshop } from '#shared/workshops.ts'
import { Person } from '#tests/helpers/person.ts'

/** Boards and account outlive a restart of the server; ids are asked for anew each time. */
export function openSession(): SessionPort {
  let port = 0
  const person = new Person(() => `http://127.0.0.1:${port}`)
  const boardIds = new Map<string, string>()
  const pools = new Map<string, number[]>()
  const fill = async (board: string, count: number) => {
    const id = boardIds.get(board) ?? boardIdOf(await person.createWorkshop({ title: board, templateId: 'blank' }))
    boardIds.set(board, id)
    const pool: number[] = []
    while (pool.length < count) {
      const { clientId, spare } = await person.must<ConnectionAnswer>('POST', `/api/boards/${id}/connections`, {})
      pool.push(clientId, ...spare)
    }
    pools.set(board, pool)
  }
  return {
    enter: async (target: Target) => {
      port = target.port
      if (person.cookie === '') await person.setup('Bench')
      for (const board of target.boards) await fill(board, target.clients(board))
    },
    headers: () => ({ cookie: person.cookie }),
    clientId: (board) => {
      const id = pools.get(board)?.shift()
      if (id === undefined) throw new Error(`more clients on ${board} than ids were asked for`)
      return id
    },
    path: ({ board, clientId }) => `/sync/${boardIds.get(board)}?client=${clientId}&${PACKED}=1`,
  }
}

function boardIdOf(workshop: Workshop): string {
  const board = workshop.boards[0]
  if (!board) throw new Error('the workshop has no board')
  return board.id
}
