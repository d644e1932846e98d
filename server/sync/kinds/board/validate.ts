/** Is this record one that every screen can draw? tldraw's own validators, plus what they do not look at. */
import { createTLSchema, defaultBindingSchemas, defaultShapeSchemas, type TLRecord } from '@tldraw/tlschema'
import type { ErrorCode } from '#shared/errors.ts'
import { LIMITS } from '#shared/limits.ts'
import { isSafeLink, richTextProblem } from './rich-text.ts'

const SHAPES: ReadonlySet<string> = new Set(['note', 'frame', 'group', 'text', 'draw', 'highlight', 'arrow', 'line', 'geo', 'image'])
const schema = createTLSchema({ shapes: defaultShapeSchemas, bindings: defaultBindingSchemas })
const { shape, binding, asset, document, page } = schema.types

type Problem = { code: ErrorCode; why: string }
const invalid = (why: string): Problem => ({ code: 'record_invalid', why })

function shapeProblem(record: TLRecord): Problem | undefined {
  const { type, x, y, props } = record as unknown as { type: string; x: number; y: number; props: Record<string, unknown> }
  if (!SHAPES.has(type)) return invalid(`shape type ${type} is not allowed`)
  if (Math.abs(x) > LIMITS.canvasExtent || Math.abs(y) > LIMITS.canvasExtent) return invalid('outside the canvas')
  if (typeof props.url === 'string' && props.url !== '' && !isSafeLink(props.url)) return { code: 'link_not_allowed', why: 'url' }
  if (props.richText === undefined) return undefined
  const problem = richTextProblem(props.richText)
  return problem && { code: problem, why: 'rich text' }
}

/** @returns what is wrong, undefined when the record is complete and valid */
export function recordProblem(record: TLRecord | undefined): Problem | undefined {
  if (!record) return invalid('incomplete')
  try {
    switch (record.typeName) {
      case 'shape':
        shape.validate(record)
        return shapeProblem(record)
      case 'binding':
        binding.validate(record)
        return undefined
      case 'asset':
        asset.validate(record)
        return record.type === 'image' ? undefined : invalid(`asset type ${record.type} is not allowed`)
      case 'document':
        document.validate(record)
        return undefined
      case 'page':
        page.validate(record)
        return undefined
      default:
        return invalid(`record type ${String(record.typeName)} is not allowed`)
    }
  } catch (error) {
    return invalid(error instanceof Error ? error.message : String(error))
  }
}
