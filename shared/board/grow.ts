/** Sheets grow downwards when they are full, and what stands beneath them makes room. */
import type { TLShape } from '@tldraw/tlschema'
import { joinRecord, type Records } from './layout.ts'
import { isFrame, isZone } from './records.ts'
import { GROUP_GAP, insetOf, SHEET_GAP } from './sheets.ts'
import { childrenOf, sizeOf } from './tree.ts'

/** A frame's new height, in page units; write it with `growFrame`. */
export interface Growth {
  id: string
  h: number
}

/** Whose change it is: a zone's size is the staff's, for everybody else the room makes room when something hangs out of it. */
export interface GrowRights {
  zones: boolean
}
const ALL: GrowRights = { zones: true }

const overlapInWidth = (a: TLShape, b: TLShape): boolean => a.x < b.x + sizeOf(b).w && b.x < a.x + sizeOf(a).w

/**
 * Makes a frame higher and pushes down what stands beneath it (whole rows of sheets, so that they stay aligned); a zone grows with
 * its groups. Only ever grows. Call inside a transaction.
 */
export function growFrame(records: Records, growth: Growth, rights: GrowRights = ALL): void {
  const frame = joinRecord(records, growth.id)
  const style = records.get(`${growth.id}#s`)
  if (!isFrame(frame) || growth.h <= sizeOf(frame).h || (isZone(frame) && !rights.zones)) return
  const oldBottom = frame.y + sizeOf(frame).h
  const newBottom = frame.y + growth.h
  records.set(`${growth.id}#s`, { ...(style as object), h: growth.h })
  const beneath = childrenOf(records, frame.parentId).filter((other) => other.id !== frame.id && other.y >= oldBottom && (isFrame(other) || overlapInWidth(frame, other)))
  const gap = isZone(frame) ? SHEET_GAP : GROUP_GAP
  const push = newBottom + gap - Math.min(...beneath.map((other) => other.y))
  if (push > 0) for (const other of beneath) records.set(`${other.id}#p`, [other.x, other.y + push, other.rotation, other.parentId, other.index])
  const parent = joinRecord(records, frame.parentId)
  if (isFrame(parent)) growFrame(records, { id: parent.id, h: neededHeight(records, parent) }, rights)
}

/** So high that nothing in it hangs out below. */
export function neededHeight(records: Records, frame: TLShape): number {
  const inset = insetOf(isZone(frame) ? 'zone' : 'group')
  const inside = childrenOf(records, frame.id)
  return Math.max(0, ...inside.map((shape) => shape.y + sizeOf(shape).h)) + inset.bottom
}
