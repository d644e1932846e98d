/** The zones of a board, as one chooses among them: rows from the top, in a row from the left. */
import { isShapeId, joinRecord, type Records, recordIds } from '#shared/board/layout.ts'
import { type FrameMeta, isZone } from '#shared/board/records.ts'

export interface ZoneChoice {
  recordId: string
  /** the zone's id in the template */
  zoneId: string
  name: string
}
/** sheets that begin this close to each other stand in one row */
const ROW = 100

export function zonesOf(records: Records): ZoneChoice[] {
  const zones = [...recordIds(records)].flatMap((id) => {
    const record = isShapeId(id) ? joinRecord(records, id) : undefined
    return isZone(record) ? [record] : []
  })
  return zones
    .sort((a, b) => (Math.abs(a.y - b.y) > ROW ? a.y - b.y : a.x - b.x))
    .map((zone) => ({ recordId: zone.id, zoneId: (zone.meta as FrameMeta).zone ?? '', name: zone.props.name }))
}
