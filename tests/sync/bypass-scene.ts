/** What somebody finds who tries to get around the rules: a board with others' work on it, and some of their own. */
import { getState } from 'yjs'
import type { RawLine } from '#tests/helpers/raw-line.ts'
import type { Person } from '#tests/helpers/person.ts'
import type { Contents, Stage } from '#tests/helpers/stage.ts'
import { type Records, writeRecord } from '#shared/board/layout.ts'
import { frameRecord } from '#shared/board/seed.ts'
import type { Role } from '#shared/roles.ts'

export type Member = Person & { memberId: string }
export interface Scene {
  stage: Stage
  role: Role
  me: Member
  /** record ids */
  own: string
  foreign: string
  zone: string
  group: string
  drawing: string
  /** somebody else's issued client id, and the clock of it that the server knows */
  neighbour: number
  neighbourClock: number
  /** a board whose workshop none of the four belongs to */
  elsewhere: string
}

/** Who may do it; nobody when left out. For those it must work, or refusing the others would prove nothing. */
export interface Attempt {
  name: string
  may?: readonly Role[]
  /** the frame to send; made on the line's own document, or crafted */
  frame(line: RawLine, scene: Scene): Uint8Array
  /** for what is repaired instead of refused: does the board still hold what was forged? */
  forged?(board: Contents, scene: Scene): boolean
}

export const STAFF: readonly Role[] = ['owner', 'facilitator']
export const WRITERS: readonly Role[] = ['owner', 'facilitator', 'participant']

/** A drawing as staff leave it. */
export const geo = (id: string, parentId: string) => ({
  id,
  typeName: 'shape',
  type: 'geo',
  x: 5,
  y: 5,
  rotation: 0,
  index: 'a3',
  parentId,
  isLocked: false,
  opacity: 1,
  props: {
    geo: 'rectangle',
    w: 100,
    h: 100,
    color: 'black',
    labelColor: 'black',
    fill: 'none',
    dash: 'draw',
    size: 'm',
    font: 'sans',
    align: 'middle',
    verticalAlign: 'middle',
    url: '',
    growY: 0,
    scale: 1,
    richText: { type: 'doc', content: [{ type: 'paragraph' }] },
  },
  meta: {},
})
export const group = (id: string, parentId: string) => frameRecord({ id, parentId, index: 'a4', at: { x: 20, y: 20 }, size: { w: 300, h: 300 }, name: 'Gruppe', meta: {} })
export const put = (records: Records, record: unknown): void => writeRecord(records, record as never)

/** Makes the scene for one member, by the server's own hand. */
export async function setScene(stage: Stage, role: Role, me: Member, neighbour: RawLine, neighbourMember: string, elsewhere: string): Promise<Scene> {
  const { rooms } = stage.world.server.deps
  const made = await rooms.edit(stage.boardId, (edit) => {
    const zone = [...edit.records.keys()].find((key) => key.startsWith('shape:zone-') && !key.includes('#')) as string
    put(edit.records, group(`shape:group-${role}`, zone))
    put(edit.records, geo(`shape:geo-${role}`, 'page:page'))
    const note = (memberId: string, text: string) => `shape:${edit.createNote({ text, via: 'canvas', memberId }).id}`
    return { zone, own: note(me.memberId, 'Min egen'), foreign: note(neighbourMember, 'En andens') }
  })
  const neighbourClock = getState(neighbour.doc.store, neighbour.clientId)
  return { stage, role, me, ...made, group: `shape:group-${role}`, drawing: `shape:geo-${role}`, neighbour: neighbour.clientId, neighbourClock, elsewhere }
}
