/** The zones that boards are made with: what a section of a template can get its material from. */
import type { Accessor } from 'solid-js'
import { createMemo } from 'solid-js'
import { useTemplates } from '#web/workshops/useWorkshops.ts'

export interface KnownZone {
  id: string
  title: string
  /** of the templates that come along: what it feeds there */
  sections: ReadonlySet<string>
}

/** Each once, in the order in which boards are offered; none until they are there. Call under a Solid owner. */
export function useZones(): Accessor<readonly KnownZone[]> {
  const templates = useTemplates()
  return createMemo(() => {
    const zones = new Map<string, KnownZone>()
    for (const { id, title, sections } of (templates() ?? []).flatMap((template) => template.zones)) {
      const known = zones.get(id)
      zones.set(id, { id, title: known?.title ?? title, sections: new Set([...(known?.sections ?? []), ...sections]) })
    }
    return [...zones.values()]
  })
}
