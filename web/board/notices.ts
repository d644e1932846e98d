/** What the room says to one person: what of theirs was put back, and for facilitators, who tried to clear away what others had made. */
import { type Accessor, createEffect, on } from 'solid-js'
import type { Workshop } from '#shared/workshops.ts'
import { t } from '#web/i18n.tsx'
import type { BoardSession } from '#web/sync/types.ts'
import { toast } from '#web/ui/toast.ts'

/** As toasts. Call inside a component; it ends with it. */
export function sayNotices(session: BoardSession, workshop: Accessor<Workshop>): void {
  createEffect(on(session.refusal, (refusal) => refusal && toast(refusal.message, { kind: 'error' }), { defer: true }))
  const nameOf = (member: string) =>
    workshop().members.find(({ id }) => id === member)?.name || session.people().find(({ memberId }) => memberId === member)?.name || t('board.someone')
  createEffect(on(session.notice, (notice) => notice && toast(t('board.noticeBulk', { name: nameOf(notice.memberId) }), { kind: 'error' }), { defer: true }))
}
