/** The plain values of a draft: each must be what its key says. Remarks carry who wrote them and when, as the server knows it. */
import type * as Y from 'yjs'
import type { Remark } from '#shared/draft/content.ts'
import { isFieldValue, splitKey } from '#shared/draft/fields.ts'
import type { ErrorCode } from '#shared/errors.ts'
import { LIMITS } from '#shared/limits.ts'
import type { Actor } from '../kind.ts'

/** Only who wrote a remark changes its words or takes it away; anybody who writes here may call it done. */
function judgeRemark(root: Y.Map<unknown>, before: Remark | undefined, key: string, actor: Actor, now: number): ErrorCode | undefined {
  const remark = root.get(key) as Remark | undefined
  const foreign = before !== undefined && before.by !== actor.memberId
  if (!remark) return foreign ? 'forbidden' : undefined
  if (foreign && (remark.text !== before.text || remark.section !== before.section)) return 'forbidden'
  const by = before?.by ?? actor.memberId
  const at = before?.at ?? new Date(now).toISOString()
  if (remark.by !== by || remark.at !== at) root.set(key, { ...remark, by, at })
  return undefined
}

/**
 * @param before the values as they were before the frame
 * @param actor null: the server itself, judged for validity only
 * @returns why the value is put back, undefined when it stands
 */
export function judgeValue(root: Y.Map<unknown>, before: ReadonlyMap<string, unknown>, key: string, actor: Actor | null, now: number): ErrorCode | undefined {
  if (root.has(key)) {
    if (!isFieldValue(key, root.get(key))) return 'record_invalid'
    if (!before.has(key) && before.size >= LIMITS.draftFields) return 'draft_full'
  }
  if (actor === null || splitKey(key)[0] !== 'remark') return undefined
  return judgeRemark(root, before.get(key) as Remark | undefined, key, actor, now)
}
