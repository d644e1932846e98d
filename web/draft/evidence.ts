/** What the board holds, to write from: read again when something has happened there. */
import { type Accessor, createEffect, createMemo, on, onCleanup } from 'solid-js'
import type { Outline, OutlineNote } from '#shared/boards.ts'
import type { DraftAnswer } from '#shared/drafts.ts'
import type { Round } from '#shared/facilitation/votes.ts'
import { api, call } from '#web/api.ts'
import { locale } from '#web/i18n.tsx'
import { createLoad, type Loaded } from '#web/load.ts'
import { openControl } from '#web/sync/control.ts'

/** Much happens on a board at once, and little of it matters here within the second. */
const SOON_MS = 1200

export interface EvidenceNote extends OutlineNote {
  zoneId: string
  zone: string
  groupId: string | null
  group: string | null
}
export interface Evidence {
  /** most dots first, then as on the board */
  readonly notes: Accessor<readonly EvidenceNote[]>
  readonly byId: Accessor<ReadonlyMap<string, EvidenceNote>>
  readonly groups: Accessor<ReadonlyMap<string, string>>
  /** rounds of dots that are counted */
  readonly rounds: Accessor<ReadonlyMap<string, Round>>
  /** has it all been read? Before that nothing can be called gone */
  readonly known: Accessor<boolean>
  /** what the last reading threw; undefined when it went well */
  readonly error: Accessor<unknown>
  again(): void
}

function flatten(outline: Outline): EvidenceNote[] {
  const inZone = (zone: { id: string; title: string; groups: Outline['groups']; notes: OutlineNote[] }): EvidenceNote[] => [
    ...zone.groups.flatMap((group) => group.notes.map((note) => ({ ...note, zoneId: zone.id, zone: zone.title, groupId: group.id, group: group.title }))),
    ...zone.notes.map((note) => ({ ...note, zoneId: zone.id, zone: zone.title, groupId: null, group: null })),
  ]
  const all = [...outline.zones.flatMap(inZone), ...inZone({ id: '', title: '', groups: outline.groups, notes: outline.notes })]
  return all.toSorted((a, b) => (b.votes ?? 0) - (a.votes ?? 0))
}

export const loadDraft = (id: string): Promise<DraftAnswer> => call<DraftAnswer>(api.workshops[':id'].draft.$get({ param: { id }, query: { locale: locale() } }))

/** Call under a Solid owner. @param draft is fetched anew with it */
export function createEvidence({ id: workshopId, boardId }: DraftAnswer['workshop'], draft: Loaded<DraftAnswer>): Evidence {
  const outline = createLoad(
    () => boardId,
    (id) => call<Outline>(api.boards[':id'].outline.$get({ param: { id } })),
  )
  const rounds = createLoad(
    () => workshopId,
    async (id) => (await call<{ rounds: Round[] }>(api.workshops[':id'].votes.$get({ param: { id } }))).rounds,
  )
  let timer: ReturnType<typeof setTimeout> | undefined
  const again = () => {
    clearTimeout(timer)
    timer = undefined
    void outline.refetch()
    void rounds.refetch()
    void draft.refetch()
  }
  const soon = () => {
    timer ??= setTimeout(again, SOON_MS)
  }
  const line = openControl(boardId, { seq: true })
  createEffect(on([() => line.workshop()?.seq, line.event, line.online], soon, { defer: true }))
  addEventListener('focus', soon)
  onCleanup(() => {
    clearTimeout(timer)
    line.dispose()
    removeEventListener('focus', soon)
  })
  // most of what happens on a board does not change what it holds, and then nothing that is being written is drawn anew; nor is it when the line is bad
  const held = createMemo((before?: Outline) => outline() ?? before, undefined, { equals: (before, now) => JSON.stringify(before) === JSON.stringify(now) })
  const notes = createMemo(() => {
    const found = held()
    return found ? flatten(found) : []
  })
  return {
    notes,
    byId: createMemo(() => new Map(notes().map((note) => [note.id, note]))),
    groups: createMemo(() => new Map([...(held()?.zones.flatMap((zone) => zone.groups) ?? []), ...(held()?.groups ?? [])].map((group) => [group.id, group.title]))),
    rounds: createMemo(() => new Map((rounds() ?? []).filter(({ closedAt }) => closedAt !== null).map((round) => [round.id, round]))),
    known: () => held() !== undefined && rounds() !== undefined,
    error: () => outline.error ?? rounds.error ?? draft.error,
    again,
  }
}
