/** A board full of notes in the real server, and somebody elsewhere who changes them. */
import { setTimeout as sleep } from 'node:timers/promises'
import { recordIdOf, writeRecord } from '#shared/board/layout.ts'
import { noteRecord } from '#shared/board/note-record.ts'
import { NOTE_COLORS, toRichText } from '#shared/board/records.ts'
import { librarian, type Person } from '#tests/helpers/person.ts'
import { enterRoom, type RoomClient } from '#tests/helpers/room-client.ts'

const WORDS = ['Bedre', 'skilte', 'ved', 'søen', 'en', 'cykelsti', 'æbletræer', 'på', 'pladsen', 'åben', 'dør', 'til', 'kaffe']
const PITCH = 230
/** Notes in one update: a larger one would be refused. */
const PER_UPDATE = 200

export interface CrowdedBoard {
  readonly person: Person
  readonly workshopId: string
  readonly noteIds: readonly string[]
  /** Moves the first `count` notes a little, in one update. */
  move(count: number): void
  /** Writes and moves `perSecond` notes a second for so long. */
  work(seconds: number, perSecond: number): Promise<void>
  close(): void
}

const textAt = (i: number): string => [1, 7, 11, 3].map((step) => WORDS[(i * step) % WORDS.length]).join(' ')

async function fill(client: RoomClient, count: number): Promise<string[]> {
  const columns = Math.ceil(Math.sqrt(count))
  const ids = Array.from({ length: count }, (_, i) => `bench${i}`)
  for (let from = 0; from < count; from += PER_UPDATE)
    client.doc.transact(() => {
      for (let i = from; i < Math.min(count, from + PER_UPDATE); i++) {
        const place = { x: (i % columns) * PITCH, y: Math.floor(i / columns) * PITCH, parentId: 'page:page', index: 'a1' }
        writeRecord(client.records, noteRecord({ id: ids[i] as string, text: textAt(i), color: NOTE_COLORS[i % NOTE_COLORS.length] ?? 'yellow', place }))
      }
    })
  await client.until(() => client.ackedClock() >= client.clock(), 'every note on disk', 60_000)
  return ids.map(recordIdOf)
}

/** @param url of a server without an account */
export async function crowdedBoard(url: string, count: number): Promise<CrowdedBoard> {
  const { karen, workshop, boardId } = await librarian(url, 'blank')
  const client = await enterRoom(karen, boardId)
  await client.synced()
  const noteIds = await fill(client, count)
  const { doc, records } = client
  const shift = (id: string) => {
    const [x, ...rest] = records.get(`${id}#p`) as [number, ...unknown[]]
    records.set(`${id}#p`, [x + 7, ...rest])
  }
  return {
    person: karen,
    workshopId: workshop.id,
    noteIds,
    move: (some) => doc.transact(() => noteIds.slice(0, some).forEach(shift)),
    work: async (seconds, perSecond) => {
      for (let i = 0; i < seconds * perSecond; i++) {
        const id = noteIds[(i * 37) % count] as string
        doc.transact(() => {
          if (i % 2 === 0) records.set(`${id}#t`, toRichText(textAt(i)))
          else shift(id)
        })
        await sleep(1000 / perSecond)
      }
    },
    close: () => client.close(),
  }
}
