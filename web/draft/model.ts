/** The draft without its looks: sections kept live, what each names as its sources, and what the board offers to it. */
import { type Accessor, createContext, createEffect, createMemo, createSignal, onCleanup, untrack, useContext } from 'solid-js'
import type { Check } from '#shared/draft/checks.ts'
import type { Block, Remark, SectionStatus, Source } from '#shared/draft/content.ts'
import { countCharacters, plainText } from '#shared/draft/count.ts'
import { appendBlocks, blocksOf, isBlank, sectionOf, sourcesIn, writtenSections } from '#shared/draft/layout.ts'
import { mayWriteDraft } from '#shared/draft/rights.ts'
import { notesOf, offered, type Seen, seenOf } from '#shared/draft/seen.ts'
import { sectionStatus } from '#shared/draft/status.ts'
import type { DraftAnswer, DraftNote, DraftSection } from '#shared/drafts.ts'
import type { ApplicationTemplate } from '#shared/templates/application.ts'
import type { Workshop } from '#shared/workshops.ts'
import { t } from '#web/i18n.tsx'
import type { Loaded } from '#web/load.ts'
import type { BoardSession } from '#web/sync/types.ts'
import { createChecks } from './checking.ts'
import { createEvidence, type Evidence } from './evidence.ts'
import { changedSections } from './session.ts'
import { createTables, type DraftTables } from './tables.ts'

/** Counting and listing follow the typing at this distance. */
const READ_MS = 150

export interface SectionView {
  id: string
  title: string
  /** undefined: a section of an earlier template */
  form: DraftSection | undefined
  blocks: readonly Block[]
  characters: number
  blank: boolean
  sources: readonly Source[]
}
export interface DraftModel {
  readonly session: BoardSession
  readonly workshop: Workshop
  readonly draft: Accessor<DraftAnswer>
  readonly refetch: () => Promise<void>
  readonly evidence: Evidence
  readonly writes: Accessor<boolean>
  readonly sections: Accessor<readonly SectionView[]>
  readonly current: Accessor<SectionView>
  select(id: string): void
  /** a value of the document, live */
  value<T>(key: string): T | undefined
  set(key: string, value: unknown): void
  remove(key: string): void
  statusOf(section: SectionView): SectionStatus
  remarks(sectionId: string): Remark[]
  /** how many sections name it */
  usedIn(noteId: string): number
  offers(section: SectionView): { fresh: DraftNote[]; changed: DraftNote[] }
  /** notes are seen now, and stand in the text if they are `taken` */
  answerOffer(section: SectionView, taken: readonly DraftNote[]): void
  /** the note whose chip or card was pressed last */
  readonly chosen: Accessor<string | undefined>
  choose(noteId: string | undefined): void
  readonly tables: DraftTables
  /** the form it is written for; undefined: the zones are its sections */
  readonly form: Accessor<ApplicationTemplate | undefined>
  /** what is still missing, live */
  readonly checks: Accessor<readonly Check[]>
}
export const DraftContext = createContext<DraftModel>()
export function useDraft(): DraftModel {
  const model = useContext(DraftContext)
  if (!model) throw new Error('outside of a draft')
  return model
}

type Reading = Pick<SectionView, 'blocks' | 'characters' | 'blank' | 'sources'>
function read(session: BoardSession, id: string): Reading {
  const blocks = blocksOf(sectionOf(session.doc, id))
  return { blocks, characters: countCharacters(plainText(blocks)), blank: isBlank(blocks), sources: sourcesIn(blocks) }
}
/** Texts and values, read again only where something changed. */
function liveDocument(session: BoardSession) {
  const [readings, setReadings] = createSignal<ReadonlyMap<string, Reading>>(new Map())
  const [values, setValues] = createSignal<ReadonlyMap<string, unknown>>(new Map())
  const dirty = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const readNow = () => {
    timer = undefined
    const next = new Map(untrack(readings))
    for (const id of dirty.size > 0 ? dirty : writtenSections(session.doc)) next.set(id, read(session, id))
    dirty.clear()
    setReadings(next)
  }
  const changed = (transaction: Parameters<typeof changedSections>[0]) => {
    for (const id of changedSections(transaction)) dirty.add(id)
    if (dirty.size > 0) timer ??= setTimeout(readNow, READ_MS)
  }
  const copy = () => setValues(new Map(session.records.entries()))
  session.doc.on('afterTransaction', changed)
  session.records.observe(copy)
  createEffect(() => {
    if (!session.ready()) return
    dirty.clear()
    copy()
    readNow()
  })
  onCleanup(() => {
    clearTimeout(timer)
    session.doc.off('afterTransaction', changed)
    session.records.unobserve(copy)
  })
  return { readings, values }
}

const EMPTY: Reading = { blocks: [], characters: 0, blank: true, sources: [] }

/** Sections of the form in its order, then those of an earlier one that hold text. */
function listSections({ sections: forms, otherTitles }: DraftAnswer, readings: ReadonlyMap<string, Reading>): SectionView[] {
  const former = [...readings].filter(([id, { blank }]) => !blank && !forms.some((form) => form.id === id)).map(([id]) => id)
  const all = [
    ...forms.map((form) => ({ id: form.id, title: form.title, form })),
    ...former.map((id) => ({ id, title: otherTitles[id] ?? t('draft.forms.former'), form: undefined })),
  ]
  return all.map((section) => ({ ...section, ...(readings.get(section.id) ?? EMPTY) }))
}
/** How many sections name each source. */
function countUses(sections: readonly SectionView[]): Map<string, number> {
  const count = new Map<string, number>()
  for (const section of sections) for (const id of new Set(section.sources.map((source) => source.id))) count.set(id, (count.get(id) ?? 0) + 1)
  return count
}
const quoteOf = (note: DraftNote): Block => ({
  type: 'quote',
  content: [
    { type: 'text', text: `${note.text} ` },
    { type: 'source', kind: 'note', id: note.id },
  ],
})
function createOffers(session: BoardSession, value: DraftModel['value']): Pick<DraftModel, 'offers' | 'answerOffer'> {
  const offers: DraftModel['offers'] = ({ id, form }) => (form ? offered(notesOf(form), value<Seen>(`seen:${id}`) ?? {}) : { fresh: [], changed: [] })
  return {
    offers,
    answerOffer: (section, taken) => {
      const { fresh, changed } = offers(section)
      session.edit((fields) => {
        appendBlocks(sectionOf(session.doc, section.id), taken.map(quoteOf))
        fields.set(`seen:${section.id}`, { ...(value<Seen>(`seen:${section.id}`) ?? {}), ...seenOf([...fresh, ...changed]) })
      })
    },
  }
}

/** Call under a Solid owner. */
export function createDraftModel({ session, workshop, draft }: { session: BoardSession; workshop: Workshop; draft: Loaded<DraftAnswer> }): DraftModel {
  const { readings, values } = liveDocument(session)
  const found = () => draft() as DraftAnswer
  const [selected, select] = createSignal('')
  const [chosen, choose] = createSignal<string>()
  const sections = createMemo(() => listSections(found(), readings()))
  const uses = createMemo(() => countUses(sections()))
  const value = <T>(key: string) => values().get(key) as T | undefined
  const remarks = (sectionId: string) => [...values()].flatMap(([key, remark]) => (key.startsWith('remark:') && (remark as Remark).section === sectionId ? [remark as Remark] : []))
  const tables = createTables(session, values)
  const form = () => found().form ?? undefined
  const statusOf: DraftModel['statusOf'] = (section) => sectionStatus(value<SectionStatus>(`status:${section.id}`), section.blocks)
  return {
    session,
    workshop,
    draft: found,
    refetch: () => draft.refetch(),
    evidence: createEvidence(found().workshop, draft),
    writes: () => session.editable() && mayWriteDraft(session.role()),
    sections,
    current: () => sections().find(({ id }) => id === selected()) ?? (sections()[0] as SectionView),
    select,
    value,
    set: (key, next) => session.edit((fields) => fields.set(key, next)),
    remove: (key) => session.edit((fields) => fields.delete(key)),
    statusOf,
    remarks: (sectionId) => remarks(sectionId).sort((a, b) => a.at.localeCompare(b.at)),
    usedIn: (noteId) => uses().get(noteId) ?? 0,
    ...createOffers(session, value),
    chosen,
    choose,
    tables,
    form,
    checks: createChecks(session, { sections, statusOf, value, tables, form }),
  }
}
