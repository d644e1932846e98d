/** tldraw sync: JSON pushes of records and patches, with the rival's own schema. */
import { createRequire } from 'node:module'
import { toRichText } from '#shared/board/records.ts'
import { mark } from '../load/markers.ts'
import { noteOf, type Participant, placeOf, type Protocol, textOf, type Writer } from './protocol.ts'

const PROTOCOL_VERSION = 8
const NOTES_PER_PUSH = 500
const PLAIN_PROPS = {
  labelColor: 'black',
  size: 'm',
  font: 'draw',
  fontSizeAdjustment: null,
  align: 'middle',
  verticalAlign: 'middle',
  growY: 0,
  url: '',
  scale: 1,
  textLastEditedBy: null,
}

const json = (value: object): Buffer => Buffer.from(JSON.stringify(value))
const noteRecord = (id: string, turn: number, marked: string) => ({
  id,
  typeName: 'shape',
  type: 'note',
  parentId: 'page:page',
  index: 'a1',
  ...placeOf(turn),
  rotation: 0,
  isLocked: false,
  opacity: 1,
  props: { color: 'yellow', ...PLAIN_PROPS, richText: toRichText(textOf(turn, marked)) },
  meta: {},
})
const pointerAt = (sequence: number) => ({ x: ((sequence * 3) % 4000) + 0.5, y: ((sequence * 5) % 4000) + 0.5, type: 'default', rotation: 0 })
const presenceRecord = ({ index }: Participant, sequence: number) => ({
  id: `instance_presence:p${index}`,
  typeName: 'instance_presence',
  userId: `user:u${index}`,
  userName: `Participant ${index}`,
  lastActivityTimestamp: 1_700_000_000_000,
  color: '#3388ff',
  camera: { x: 0, y: 0, z: 1 },
  selectedShapeIds: [],
  currentPageId: 'page:page',
  brush: null,
  scribbles: [],
  screenBounds: { x: 0, y: 0, w: 1000, h: 800 },
  followingUserId: null,
  cursor: pointerAt(sequence),
  chatMessage: '',
  meta: { m: mark('C', sequence) },
})

let schema: unknown
/** Read when first needed: the rivals need not be installed. */
function serializedSchema(): unknown {
  const load = createRequire(new URL('../rivals/package.json', import.meta.url))
  schema ??= (load('@tldraw/tlschema') as { createTLSchema(): { serialize(): unknown } }).createTLSchema().serialize()
  return schema
}

function tldrawWriter(who: Participant): Writer {
  let clock = 1
  let turn = 0
  let present = false
  const made = new Set<string>()
  const push = (part: object) => json({ type: 'push', clientClock: clock++, ...part })
  return {
    edit: (sequence, mode) => {
      const id = noteOf(who, sequence, turn, mode)
      const marked = mark('E', sequence)
      const change = made.has(id) ? ['patch', { props: ['patch', { richText: ['put', toRichText(textOf(turn, marked))] }] }] : ['put', noteRecord(id, turn, marked)]
      made.add(id)
      turn += 1
      return push({ diff: { [id]: change } })
    },
    cursor: (sequence) => {
      const moved = { lastActivityTimestamp: ['put', 1_700_000_000_000 + sequence], cursor: ['put', pointerAt(sequence)], meta: ['patch', { m: ['put', mark('C', sequence)] }] }
      const presence = present ? ['patch', moved] : ['put', presenceRecord(who, sequence)]
      present = true
      return push({ presence })
    },
  }
}

function acksIn(bytes: Buffer, from: number, to: number): number {
  let found = 0
  for (let at = bytes.indexOf('push_result', from); at >= 0 && at < to; at = bytes.indexOf('push_result', at + 1)) found += 1
  return found
}

function seedPushes(count: number): Buffer[] {
  const pushes: Buffer[] = []
  for (let from = 0; from < count; from += NOTES_PER_PUSH) {
    const ids = Array.from({ length: Math.min(NOTES_PER_PUSH, count - from) }, (_, i) => from + i)
    const diff = Object.fromEntries(ids.map((i) => [`shape:seed${i}`, ['put', noteRecord(`shape:seed${i}`, i, mark('N', i))]]))
    pushes.push(json({ type: 'push', clientClock: 1 + from / NOTES_PER_PUSH, diff }))
  }
  return pushes
}

export const tldraw: Protocol = {
  opcode: 1,
  path: ({ board, index }) => `/${board}?sessionId=s${index}_${process.pid}_${Math.random().toString(36).slice(2)}`,
  hello: ({ index }) => json({ type: 'connect', connectRequestId: `r${index}`, lastServerClock: 0, protocolVersion: PROTOCOL_VERSION, schema: serializedSchema() }),
  handshake: (_who, head) => (head.includes('"connect"') ? true : undefined),
  acks: (_who, bytes, from, to) => acksIn(bytes, from, to),
  writer: tldrawWriter,
  seed: (_who, count) => seedPushes(count),
}
