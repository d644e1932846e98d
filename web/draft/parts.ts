/** The parts of a draft's page, each with an address of its own (`?part=budget`), and the way to a field in one of them. */
import { useSearchParams } from '@solidjs/router'
import type { Accessor } from 'solid-js'

export const PARTS = ['text', 'budget', 'plan', 'partners', 'assessment', 'checks'] as const
export type Part = (typeof PARTS)[number]
export const isPart = (name: unknown): name is Part => PARTS.includes(name as Part)

/** How often a field that is still being made is looked for again: frames. */
const PATIENCE = 90

/** Where something is put right: a part, in the text a section, and the field's id. */
export interface Place {
  part: Part
  section?: string
  field?: string
}

/** Puts the cursor into a field as soon as it is there. */
export function focusField(id: string, patience = PATIENCE): void {
  const place = document.getElementById(id)
  if (!place && patience > 0) return void requestAnimationFrame(() => focusField(id, patience - 1))
  // a place may be what stands around its field
  const field = place?.matches('div:not([contenteditable])') ? place.querySelector<HTMLElement>('input:checked, input, button') : place
  field?.focus({ preventScroll: true })
  place?.scrollIntoView({ block: 'center' })
}

/** Call under the router. */
export function usePart(): { part: Accessor<Part>; hrefOf: (part: Part) => string; go: (part: Part) => void } {
  const [search, setSearch] = useSearchParams<{ part?: string }>()
  return {
    part: () => (isPart(search.part) ? search.part : 'text'),
    hrefOf: (part) => (part === 'text' ? '?' : `?part=${part}`),
    go: (part) => setSearch({ part: part === 'text' ? undefined : part }),
  }
}
