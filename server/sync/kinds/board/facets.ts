/**
 * Validation as cheap as what changed: a facet that was not touched was valid before and still is. A new record takes the whole way
 * through tldraw's validators, unless it is a note of a form that has taken it.
 */
import type { TLRecord } from '@tldraw/tlschema'
import type { ErrorCode } from '#shared/errors.ts'
import { LIMITS } from '#shared/limits.ts'
import { isKnownForm, rememberForm } from './known-forms.ts'
import { richTextProblem } from './rich-text.ts'
import { recordProblem } from './validate.ts'

const PARENT = /^(?:page|shape):[\w-]{1,64}$/
const INDEX = /^[a-y][0-9A-Za-z]{1,100}$/
/** tldraw's fractional index: a letter that says how many digits, the digits, a fraction without a zero at its end. Unusual forms are left to the library that knows all of them. */
const isOrdinaryIndex = (index: string): boolean => INDEX.test(index) && index.length >= index.charCodeAt(0) - 'a'.charCodeAt(0) + 2 && !index.endsWith('0')

const isOrdinaryPlace = (value: unknown): boolean => {
  if (!Array.isArray(value) || value.length !== 5) return false
  const [x, y, rotation, parentId, index] = value as unknown[]
  const onTable = (n: unknown) => typeof n === 'number' && Math.abs(n) <= LIMITS.canvasExtent
  return (
    onTable(x) &&
    onTable(y) &&
    typeof rotation === 'number' &&
    Number.isFinite(rotation) &&
    typeof parentId === 'string' &&
    PARENT.test(parentId) &&
    typeof index === 'string' &&
    isOrdinaryIndex(index)
  )
}

function wholeProblem(record: TLRecord | undefined): ErrorCode | undefined {
  const { x, y, rotation, parentId, index, props } = (record ?? {}) as Record<string, unknown>
  const { richText } = (props ?? {}) as { richText?: unknown }
  if (record && isOrdinaryPlace([x, y, rotation, parentId, index]) && richTextProblem(richText) === undefined && isKnownForm(record)) return undefined
  const problem = recordProblem(record)?.code
  if (record && !problem) rememberForm(record)
  return problem
}

/**
 * @param keys the record's keys that the frame touched
 * @param known was the record there, valid, before the frame?
 */
export function changeProblem(record: TLRecord | undefined, keys: ReadonlySet<string>, known: boolean): ErrorCode | undefined {
  if (!record || !known || record.typeName !== 'shape') return wholeProblem(record)
  const { id, index, props } = record as unknown as { id: string; index: string; props: { richText?: unknown } }
  for (const key of keys) {
    if (key === `${id}#m`) continue
    if (key === `${id}#t`) {
      const problem = props.richText === undefined ? 'record_invalid' : richTextProblem(props.richText)
      if (problem) return problem
      continue
    }
    const { x, y, rotation, parentId } = record as unknown as Record<string, unknown>
    if (key === `${id}#p` && isOrdinaryPlace([x, y, rotation, parentId, index])) continue
    return recordProblem(record)?.code
  }
  return undefined
}
