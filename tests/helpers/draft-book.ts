/** The demo workshop and its worked example as the material of a book: as they are, and blown up to the largest board. */
import type { BookFormat } from '#server/drafts/render/formats.ts'
import { makeFile } from '#server/drafts/render/make.ts'
import { CATALOGUES } from '#server/http/locale.ts'
import { boardPlan } from '#shared/draft/board-plan.ts'
import type { BookMaterial } from '#shared/draft/book.ts'
import type { DraftContent } from '#shared/draft/content.ts'
import { draftOf } from '#shared/draft/draft.ts'
import type { Locale } from '#shared/accounts.ts'
import { outlineOf } from '#shared/board/outline.ts'
import type { Records } from '#shared/board/layout.ts'
import { presentOutline } from '#shared/exports.ts'
import { type CountedRound, supportOrder } from '#shared/facilitation/support.ts'
import { demoRecords, demoWorkshop } from '#shared/templates/demo.ts'
import { findApplication, findTemplate } from '#shared/templates/index.ts'
import { put } from './board.ts'
import { demoContent } from './draft-demo.ts'

const demo = demoWorkshop('da')
export const template = findTemplate('udviklingspuljen-2019', 'da') as NonNullable<ReturnType<typeof findTemplate>>
export const members = demo.participants.map(({ id, name }) => ({ id, name }))

/** The demo's board with the demo's own ids. */
export function demoBoard(): Map<string, unknown> {
  const records = new Map<string, unknown>()
  for (const record of demoRecords(
    demo,
    template,
    (note) => note,
    (member) => member,
  ))
    put(records, record)
  return records
}

const ROUND: CountedRound = {
  round: {
    id: 'vot_1',
    number: 1,
    title: 'Hvad skal vi arbejde videre med?',
    boardId: 'brd_1',
    target: 'notes',
    dots: 3,
    maxPerItem: 2,
    secret: true,
    who: 'all',
    previousId: null,
    openedAt: '2018-09-18T17:51:10.000Z',
    closedAt: '2018-09-18T17:58:40.000Z',
    eligible: 40,
    turnout: 37,
    paperVoters: 0,
  },
  tally: [
    ['n091', 13],
    ['n067', 8],
    ['n112', 7],
    ['n102', 6],
    ['n036', 0],
  ].map(([itemId, dots]) => ({ itemId: String(itemId), dots: Number(dots), voters: Number(dots), paper: 0, proxy: 0 })),
}

/** Material of a book about any board. */
export function materialOf(records: Records, content: DraftContent | null, more: Partial<BookMaterial> & { locale?: Locale } = {}): BookMaterial {
  const { locale = 'da', ...rest } = more
  const outline = presentOutline(outlineOf(records), { boardId: 'brd_1', title: 'Tavlen', members, self: '' })
  const rounds = rest.rounds ?? []
  const workshop = { ...demo, id: 'wsp_1', boardId: 'brd_1', startsAt: new Date(demo.startsAt).toISOString(), locale, zones: template.zones, programme: template.programme }
  return {
    draft: draftOf({
      workshop,
      outline,
      application: findApplication('udviklingspuljen-2019'),
      participants: demo.participants,
      outside: 'Uden for felterne',
      support: supportOrder(rounds),
    }),
    application: findApplication('udviklingspuljen-2019'),
    content,
    former: [],
    outline,
    rounds,
    comments: [],
    numbers: [],
    course: [],
    plan: boardPlan(records),
    annex: true,
    exportedAt: '2018-10-20T10:00:00.000Z',
    ...rest,
  }
}

export const demoMaterial = (more: Partial<BookMaterial> & { locale?: Locale } = {}): BookMaterial =>
  materialOf(demoBoard(), demoContent(), {
    rounds: [ROUND],
    comments: [{ id: 'c01', noteId: 'n091', text: 'Vi har et langbord i beboerlokalet.', author: null, anonymous: false }],
    course: [{ title: 'Velkomst', from: '2018-09-18T17:00:00.000Z', to: '2018-09-18T17:11:00.000Z' }],
    ...more,
  })

/** A file of a book, with the words of its language. */
export const fileOf = (format: BookFormat, material: BookMaterial): Promise<Uint8Array<ArrayBuffer>> => makeFile({ format, material, catalogue: CATALOGUES[material.draft.locale] })
