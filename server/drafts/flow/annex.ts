/** The minutes of the workshop: where and when, how it ran, who took part, what was voted, and every note. */
import { turnoutWords } from '#server/exports/turnout.ts'
import type { Words } from '#server/exports/words.ts'
import type { Book } from '#shared/draft/book.ts'
import { ranking } from '#shared/draft/references.ts'
import type { DraftNote } from '#shared/drafts.ts'
import { ruleSentence } from '#shared/facilitation/rule.ts'
import type { CountedRound } from '#shared/facilitation/support.ts'
import { evidenceBlocks, usedIn } from './evidence.ts'
import { type FactRow, type FlowBlock, type FlowNote, paragraph, type RefSpan, said, text, type TableRow } from './model.ts'
import { noteTail } from './notes.ts'
import { zoneBlocks } from './section.ts'
import { anchorOf, labelOf } from './spans.ts'

const heading = (level: 2 | 3, value: string): FlowBlock => ({ kind: 'heading', level, text: value })

function people({ draft }: Book, words: Words): FlowBlock[] {
  const { byAffiliation, total, organisations } = draft.participants
  const rows = byAffiliation.map(({ affiliation, count }) => ({
    label: affiliation === null ? words.t('draft.affiliationUnknown') : words.t(`common.affiliation.${affiliation}`),
    value: String(count),
  }))
  const named = organisations.length === 0 ? [] : [heading(2, words.t('draft.organisations')), paragraph('body', text(organisations.join(', ')))]
  const all: FactRow = { label: words.t('draft.total'), value: String(total), strong: true }
  return [heading(2, words.t('draft.participantsByAffiliation')), { kind: 'facts', rows: [...rows, all], labelShare: 0.4 }, ...named]
}

/** As it was planned, and where somebody led through it, as it ran. */
function programme({ draft, course }: Book, words: Words): FlowBlock[] {
  const planned = draft.programme.map(({ title, minutes }) => ({ label: title, value: words.t('draft.minutes', { n: minutes }) }))
  const ran = course.map(({ title, from, to }) => ({ label: title, value: to === null ? words.clock(from) : `${words.clock(from)}–${words.clock(to)}` }))
  return [
    ...(planned.length === 0 ? [] : [heading(2, words.t('draft.programme')), { kind: 'facts', rows: planned, labelShare: 0.4 } as const]),
    ...(ran.length === 0 ? [] : [heading(2, words.t('book.course')), { kind: 'facts', rows: ran, labelShare: 0.4 } as const]),
  ]
}

function roundBlocks(counted: CountedRound, book: Book, words: Words): FlowBlock[] {
  const { round } = counted
  const rows = ranking(counted).map((item, at): TableRow => {
    const [note, group] = [book.resolve({ kind: 'note', id: item.itemId }), book.resolve({ kind: 'group', id: item.itemId })]
    const found = note.gone && !group.gone ? group : note
    const name: RefSpan = { type: 'ref', label: labelOf(found, words), target: anchorOf(found, book.annex), notes: [] }
    const idea = found.kind === 'group' || found.gone ? [name] : [name, text(' '), said(found.text, found.lang)]
    return { cells: [[text(`${at + 1}`)], idea, [text(String(item.dots))], [text(item.voters > 0 ? String(item.voters) : '–')]] }
  })
  return [
    heading(3, `${words.t('votes.roundNumber', { number: round.number })}: ${round.title}`),
    paragraph('body', text(`${ruleSentence(round, words.t)} ${turnoutWords(counted, words)}`)),
    rows.length === 0
      ? paragraph('guidance', text(words.t('votes.noDots')))
      : {
          kind: 'table',
          caption: round.title,
          columns: [
            { title: words.t('book.rank'), share: 0.09, number: true },
            { title: words.t('book.idea'), share: 0.63 },
            { title: words.t('book.dots'), share: 0.12, number: true },
            { title: words.t('book.voters'), share: 0.16, number: true },
          ],
          rows,
        },
  ]
}

function votes(book: Book, words: Words): FlowBlock[] {
  if (book.rounds.length === 0) return []
  return [heading(2, words.t('votes.heading')), ...book.rounds.flatMap((round) => roundBlocks(round, book, words))]
}

function picture({ plan, draft }: Book, words: Words): FlowBlock[] {
  if (plan.notes.length + plan.zones.length === 0) return []
  const alt = words.t('book.pictureAlt', { n: draft.notes, zones: plan.zones.map(({ title }) => title).join(', ') })
  return [heading(2, words.t('book.picture')), { kind: 'picture', plan, alt }]
}

/** Every note, once: the place that references lead to. */
function notes(book: Book, words: Words): FlowBlock[] {
  const noteOf = (note: DraftNote): FlowNote => {
    const reference = book.resolve({ kind: 'note', id: note.id })
    return { label: note.ref, anchor: anchorOf(reference, true), text: note.text, lang: note.lang, tail: noteTail(note, words, usedIn(reference, book, words)) }
  }
  return book.draft.annex.flatMap((source) => zoneBlocks(source, words, noteOf))
}

export function annexBlocks(book: Book, words: Words): FlowBlock[] {
  return [
    { kind: 'heading', level: 1, text: words.t('draft.annex'), anchor: 'annex', newPage: true },
    paragraph('body', text(words.t('draft.annexLead', { at: words.time(book.exportedAt) }))),
    ...people(book, words),
    ...programme(book, words),
    ...votes(book, words),
    ...picture(book, words),
    ...notes(book, words),
    ...evidenceBlocks(book, words),
    heading(2, words.t('book.method')),
    paragraph('body', text(words.t('book.methodText'))),
  ]
}
