/**
 * Most new notes differ only in id, place, words and how far these reach. What is left of one that tldraw's validators have taken is
 * remembered as text, and the next of the same form is not looked through again: the validators judge each property by itself.
 */
import type { TLRecord } from '@tldraw/tlschema'

const REMEMBERED = 256
const LONGEST = 1_000
/** Measured by each screen for itself; any number that is not negative will do. */
const MEASURED: ReadonlySet<string> = new Set(['growY', 'fontSizeAdjustment'])

const withoutMeasures = (key: string, value: unknown): unknown => (typeof value === 'number' && value >= 0 && Number.isFinite(value) && MEASURED.has(key) ? 0 : value)

/** Undefined when it is no note, or not worth remembering. */
function formOf(record: TLRecord): string | undefined {
  if (record.typeName !== 'shape' || (record as { type: string }).type !== 'note') return undefined
  const { id: _id, x: _x, y: _y, rotation: _rotation, parentId: _parent, index: _index, meta: _meta, props, ...base } = record as unknown as Record<string, unknown>
  const { richText: _text, ...style } = props as Record<string, unknown>
  const form = JSON.stringify([base, style], withoutMeasures)
  return form.length <= LONGEST ? form : undefined
}

const forms = new Set<string>()

/** The caller has looked at place, words and whether it is plain JSON. */
export function isKnownForm(record: TLRecord): boolean {
  const form = formOf(record)
  return form !== undefined && forms.has(form)
}
/** @param record has been found valid as a whole */
export function rememberForm(record: TLRecord): void {
  const form = formOf(record)
  if (form === undefined || forms.has(form)) return
  if (forms.size >= REMEMBERED) forms.clear()
  forms.add(form)
}
