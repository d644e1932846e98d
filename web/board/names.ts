/** Member id → name for what stands under the notes: from the workshop, from who is here, and from the server's reading of the board for everybody else. */
import { type Accessor, createEffect, createMemo, createSignal, onCleanup, untrack } from 'solid-js'
import { joinRecord, recordIdOf } from '#shared/board/layout.ts'
import { isNote, noteMeta } from '#shared/board/records.ts'
import type { Outline } from '#shared/boards.ts'
import type { Workshop } from '#shared/workshops.ts'
import { api, call } from '#web/api.ts'
import type { BoardSession } from '#web/sync/types.ts'

/** New faces come in a crowd: one question for all of them. */
const ASK_MS = 800

/** Call inside a component; it ends with it. */
export function createNames(session: BoardSession, workshop: Accessor<Workshop>): Accessor<ReadonlyMap<string, string>> {
  const [learned, setLearned] = createSignal<ReadonlyMap<string, string>>(new Map())
  const names = createMemo(
    () => {
      const members = workshop().members.flatMap(({ id, name }) => (name ? [[id, name] as const] : []))
      return new Map([...learned(), ...members])
    },
    new Map<string, string>(),
    { equals: sameNames },
  )
  const learn = (found: Iterable<readonly [string, string]>) => setLearned((known) => new Map([...known, ...found]))
  createEffect(() => {
    // who is here is nobody when the line is down, and what they wrote is still theirs
    const here = session.people().flatMap(({ memberId, name }) => (name ? [[memberId, name] as const] : []))
    if (here.some(([id, name]) => untrack(learned).get(id) !== name)) learn(here)
  })
  const authors = createAuthors(session)
  const asked = new Set<string>()
  createEffect(() => {
    const unknown = [...authors()].filter((id) => !names().has(id) && !asked.has(id))
    if (unknown.length === 0) return
    const timer = setTimeout(async () => {
      for (const id of unknown) asked.add(id)
      const found = await askNames(session).catch(() => undefined)
      if (found) learn(found)
      else for (const id of unknown) asked.delete(id)
    }, ASK_MS)
    onCleanup(() => clearTimeout(timer))
  })
  return names
}

const sameNames = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean => a.size === b.size && [...a].every(([id, name]) => b.get(id) === name)

/** Member ids of all authors on the board; grows as notes come. */
function createAuthors(session: BoardSession): Accessor<ReadonlySet<string>> {
  const [authors, setAuthors] = createSignal<ReadonlySet<string>>(new Set())
  const add = (keys: Iterable<string>) => {
    const found = [...keys].flatMap((key) => (key.endsWith('#m') ? ((session.records.get(key) as { by?: unknown } | undefined)?.by ?? []) : []))
    const fresh = found.filter((id): id is string => typeof id === 'string' && !authors().has(id))
    if (fresh.length > 0) setAuthors(new Set([...authors(), ...fresh]))
  }
  const observe = (event: { changes: { keys: Map<string, unknown> } }) => add(event.changes.keys.keys())
  session.records.observe(observe)
  onCleanup(() => session.records.unobserve(observe))
  createEffect(() => session.ready() && add(session.records.keys()))
  return authors
}

async function askNames(session: BoardSession): Promise<Map<string, string>> {
  const outline = await call<Outline>(api.boards[':id'].outline.$get({ param: { id: session.documentId } }))
  const notes = [...outline.zones, outline].flatMap((part) => [...part.groups.flatMap((group) => group.notes), ...part.notes])
  return new Map(
    notes.flatMap(({ id, author }) => {
      const record = joinRecord(session.records, recordIdOf(id))
      const by = isNote(record) ? noteMeta(record).by : undefined
      return by && author ? [[by, author] as const] : []
    }),
  )
}
