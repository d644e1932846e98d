/** Names of groups and zones. Not among what makes a record invalid: a name that is there already, e.g. in a version, is no reason to lose what it stands on. */
import type { TLRecord } from '@tldraw/tlschema'
import { isFrame, isGroup } from '#shared/board/records.ts'
import { LIMITS } from '#shared/limits.ts'

const nameOf = (record: TLRecord | undefined): string => (isFrame(record) ? record.props.name : '')

/** Has somebody given a name that is too long? */
export function nameProblem(before: TLRecord | undefined, after: TLRecord | undefined): boolean {
  const name = nameOf(after)
  return name.length > (isGroup(after) ? LIMITS.groupTitle : LIMITS.title) && name !== nameOf(before)
}
