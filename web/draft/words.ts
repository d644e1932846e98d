/** Words and signs of the draft's editor that several of its parts say. */
import type { SectionStatus, Source } from '#shared/draft/content.ts'
import { t } from '#web/i18n.tsx'
import type { IconName } from '#web/ui/Icon.tsx'
import type { DraftModel } from './model.ts'

/** A note that is dragged from the evidence carries its id under this type. */
export const SOURCE_DRAG = 'application/x-samtavle-source'

export const STATUS_ICON: Record<SectionStatus, IconName> = { empty: 'circle-dashed', raw: 'circle-dot', draft: 'pencil-line', ready: 'circle-check' }
export const STATUSES: readonly SectionStatus[] = ['empty', 'raw', 'draft', 'ready']

/** What stands on a source's chip: the note's number as it is on the board now. */
export function labelOf(model: DraftModel, { kind, id }: Source): { label: string; title: string; gone: boolean } {
  const { evidence } = model
  const gone = { label: t('draft.edit.gone'), title: t('draft.edit.goneTitle'), gone: true }
  if (kind === 'note') {
    const note = evidence.byId().get(id)
    if (note) return { label: note.number === null ? '…' : `N${note.number}`, title: note.text, gone: false }
    return evidence.known() ? gone : { label: '…', title: '', gone: false }
  }
  if (kind === 'round') {
    const round = evidence.rounds().get(id)
    if (round) return { label: t('votes.roundNumber', { number: round.number }), title: round.title, gone: false }
    return evidence.known() ? gone : { label: t('draft.edit.otherChip'), title: '', gone: false }
  }
  if (kind === 'comment') return { label: t('draft.edit.otherChip'), title: '', gone: false }
  const title = evidence.groups().get(id)
  return title === undefined && evidence.known() ? gone : { label: title || t('draft.edit.groupChip'), title: title ?? '', gone: false }
}
