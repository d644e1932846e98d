/** The worked example: the draft that belongs to the demo workshop, as content, in both its languages. Its sources are the demo's note ids. */
import danish from './draft-demo.json' with { type: 'json' }
import english from './draft-demo.en.json' with { type: 'json' }
import type { Locale } from '#shared/accounts.ts'
import { type Block, type DraftContent, DraftContentSchema, type Source } from '#shared/draft/content.ts'

const AGREEMENTS: Record<string, string> = { udkast: 'draft', underskrevet: 'signed' }
const DEGREES: Record<string, string> = { lav: 'low', middel: 'middle', høj: 'high' }
const STATES: Record<string, string> = { klar: 'ready', 'mangler underskrifter': 'unsigned' }
const FACTS: Record<string, string> = {
  bibliotek: 'library',
  kommune: 'municipality',
  projektansvarlig: 'manager',
  oekonomiansvarlig: 'accountant',
  telefon: 'telephone',
}

/** A paragraph of the example: its words, and its sources before the last full stop. */
function paragraph({ text, sources }: { text: string; sources: string[] }, note: (id: string) => string): Block {
  const [, body = '', stop = ''] = /^(.*?)([.!?]?)$/s.exec(text) ?? []
  const chips = sources.flatMap((id, at) => [
    { type: 'text' as const, text: at === 0 ? ' ' : ', ' },
    { type: 'source' as const, kind: 'note' as const, id: note(id) },
  ])
  return { type: 'paragraph', content: [{ type: 'text', text: body }, ...chips, ...(stop ? [{ type: 'text' as const, text: stop }] : [])] }
}

/** @param note the real id of a demo note */
export function demoContent(note: (demoId: string) => string = (id) => id, locale: Locale = 'da'): DraftContent {
  const data = locale === 'da' ? danish : english
  const sources = (ids: string[]): Source[] => ids.map((id) => ({ kind: 'note', id: note(id) }))
  const organisations = new Map(data.organisations.map(({ id, name }) => [id, name]))
  const facts = data.sections.find(({ id }) => id === 'ansoeger')?.fields ?? {}
  return DraftContentSchema.parse({
    templateId: data.templateId,
    facts: Object.fromEntries(Object.entries(facts).map(([name, value]) => [FACTS[name] ?? name, value])),
    period: data.projectPeriod,
    sections: data.sections.map((section) => ({
      id: section.id,
      status: 'ready',
      choice: section.choice ?? null,
      blocks: section.paragraphs.map((part) => paragraph(part, note)),
    })),
    budget: data.budget.rows.map((row, order) => ({
      id: `b${order}`,
      order,
      post: row.post,
      note: row.note,
      quantity: row.antal,
      unit: row.enhed,
      price: row.pris,
      applied: row.ansoegt,
      own: row.egen,
      other: row.anden,
    })),
    milestones: data.timeline.map((milestone) => ({ ...milestone, sources: sources(milestone.sources) })),
    partners: data.partners.map((partner, order) => ({
      id: partner.organisation,
      order,
      organisation: organisations.get(partner.organisation) ?? partner.organisation,
      role: partner.contribution,
      agreement: AGREEMENTS[partner.agreement] ?? 'none',
      consent: true,
      sources: sources(partner.sources),
    })),
    criteria: data.criteria.map(({ id, score, assessment, sources: ids }) => ({ id, score, assessment, sources: sources(ids) })),
    risks: data.risks.map((risk, order) => ({ ...risk, order, likelihood: DEGREES[risk.likelihood], impact: DEGREES[risk.impact], sources: sources(risk.sources) })),
    attachments: data.attachments.map(({ id, status }) => ({ id, status: STATES[status] ?? 'missing' })),
    remarks: [],
  })
}
