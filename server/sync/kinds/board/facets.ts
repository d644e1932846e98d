/**
 * Validation as cheap as what changed: a facet that was not touched was valid before and still is. A new record, or one whose shape is
 * unknown, takes the whole way through tldraw's validators.
 */
import type { TLRecord } from '@tldraw/tlschema'
import type { ErrorCode } from '#shared/errors.ts'
import { LIMITS } from '#shared/limits.ts'
import { richTextProblem } from './rich-text.ts'
import { recordProblem } from './validate.ts'

const PARENT = /^(?:page|shape):[\w-]{1,64}$/
/** tldraw's fractional index: a letter that says how many digits, the digits, a fraction without a zero at its end. */
const INDEX = /^[a-zA-Z][0-9A-Za-z]{1,100}$/

const isPlace = (value: unknown): boolean => {
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
    INDEX.test(index)
  )
}

/**
 * @param keys the record's keys that the frame touched
 * @param known was the record there, valid, before the frame?
 */
export function changeProblem(record: TLRecord | undefined, keys: ReadonlySet<string>, known: boolean): ErrorCode | undefined {
  if (!record || !known || record.typeName !== 'shape') return recordProblem(record)?.code
  const { id, index, props } = record as unknown as { id: string; index: string; props: { richText?: unknown } }
  for (const key of keys) {
    if (key === `${id}#m`) continue
    if (key === `${id}#t`) {
      const problem = props.richText === undefined ? 'record_invalid' : richTextProblem(props.richText)
      if (problem) return problem
      continue
    }
    const { x, y, rotation, parentId } = record as unknown as Record<string, unknown>
    // an index of an unusual form is left to the library that knows all of them
    if (key === `${id}#p` && isPlace([x, y, rotation, parentId, index]) && !index.endsWith('0')) continue
    return recordProblem(record)?.code
  }
  return undefined
}
