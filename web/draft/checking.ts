/** The draft's checks, run again as it changes and as time passes. */
import { type Accessor, createMemo, createSignal, onCleanup } from 'solid-js'
import { type Check, checksOf } from '#shared/draft/checks.ts'
import type { SectionContent } from '#shared/draft/content.ts'
import type { BoardSession } from '#web/sync/types.ts'
import type { DraftModel } from './model.ts'

/** The deadline is told in minutes; the server's own time is heard soon after the page has come. */
const MINUTE_MS = 60_000
const TICK_MS = 2_000

type Material = Pick<DraftModel, 'sections' | 'statusOf' | 'value' | 'tables' | 'form'>

/** Call under a Solid owner. */
export function createChecks(session: BoardSession, { sections, statusOf, value, tables, form }: Material): Accessor<readonly Check[]> {
  const minute = () => Math.floor(session.clock.now() / MINUTE_MS) * MINUTE_MS
  const [now, setNow] = createSignal(minute())
  const timer = setInterval(() => setNow(minute()), TICK_MS)
  onCleanup(() => clearInterval(timer))
  const written = createMemo(() =>
    sections().map(
      (section): SectionContent => ({
        id: section.id,
        status: statusOf(section),
        choice: value<string | null>(`choice:${section.id}`) ?? null,
        blocks: section.blocks as SectionContent['blocks'],
      }),
    ),
  )
  return createMemo(() => {
    const application = form()
    return checksOf({ content: { templateId: application?.id ?? null, sections: written(), ...tables.content() }, application, now: now() })
  })
}
