/** A board in a fifth of its bytes, for who asks for it; the others get it as ever. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { packed } from '#server/sync/packed.ts'
import { Newcomers } from '#server/sync/newcomers.ts'
import { payloadsOf, webSocketFrame } from '#server/sync/wire.ts'
import { RECORDS } from '#shared/board/layout.ts'
import type { ConnectionAnswer } from '#shared/boards.ts'
import { encodeSync } from '#shared/sync/frames.ts'
import { MESSAGE, SYNC } from '#shared/sync/protocol.ts'
import { until } from '#tests/helpers/room-client.ts'
import { canonical, type Contents, setStage, type Stage } from '#tests/helpers/stage.ts'
import { unpack } from '#web/sync/unpack.ts'
import { readFrame } from '#web/sync/wire.ts'

const NOTES = 200
let stage: Stage
beforeAll(async () => {
  stage = await setStage('udviklingspuljen-2019')
  await stage.world.server.deps.rooms.edit(stage.boardId, (edit) => {
    for (let at = 0; at < NOTES; at++) edit.createNote({ text: `Idé ${at}: et sted hvor man kan låne værktøj og lære at bruge det`, via: 'canvas', memberId: null })
  })
})
afterAll(() => stage.close())

/** Comes with what `doc` has, and stays until the room has said that this was all. @returns every frame heard until then */
async function comeWith(doc: Y.Doc, parameters = ''): Promise<Uint8Array[]> {
  const { clientId } = await stage.karen.must<ConnectionAnswer>('POST', `/api/boards/${stage.boardId}/connections`, {})
  const socket = new WebSocket(`${stage.karen.url.replace('http', 'ws')}/sync/${stage.boardId}?client=${clientId}${parameters}`, { headers: { cookie: stage.karen.cookie } })
  const frames: Uint8Array[] = []
  let whole = false
  socket.on('open', () => socket.send(encodeSync(SYNC.step1, Y.encodeStateVector(doc))))
  socket.on('message', async (data: Buffer) => {
    frames.push(new Uint8Array(data))
    if ((await messagesIn([new Uint8Array(data)])).some((message) => readFrame(message)?.kind === 'step2')) whole = true
  })
  await until(() => whole, 'the whole board')
  socket.terminate()
  return frames
}
async function messagesIn(frames: readonly Uint8Array[]): Promise<Uint8Array[]> {
  const messages = await Promise.all(frames.map(async (frame) => (frame[0] === MESSAGE.packed ? unpack(frame.subarray(1)) : [frame])))
  return messages.flat()
}
async function apply(doc: Y.Doc, frames: readonly Uint8Array[]): Promise<Contents> {
  for (const message of await messagesIn(frames)) {
    const frame = readFrame(message)
    if (frame?.kind === 'update' || frame?.kind === 'step2') Y.applyUpdate(doc, frame.update)
  }
  const records = doc.getMap(RECORDS)
  return new Map([...records.keys()].map((key) => [key, records.get(key)]))
}
const bytesOf = (frames: readonly Uint8Array[]) => frames.reduce((sum, { byteLength }) => sum + byteLength, 0)
const types = (frames: readonly Uint8Array[]) => frames.map(([type]) => type)

test('who can unpack gets the same board in a fifth of the bytes', async () => {
  const plain = await comeWith(new Y.Doc())
  const small = await comeWith(new Y.Doc(), '&packed=1')
  expect(types(plain)).not.toContain(MESSAGE.packed)
  expect(types(small)).toContain(MESSAGE.packed)
  expect(bytesOf(small)).toBeLessThan(bytesOf(plain) / 5)
  const board = canonical(await stage.contents())
  expect(canonical(await apply(new Y.Doc(), plain))).toBe(board)
  expect(canonical(await apply(new Y.Doc(), small))).toBe(board)
})

test('who comes back with a part of it gets the rest packed, or as it is when it is little', async () => {
  const doc = new Y.Doc()
  await apply(doc, await comeWith(doc, '&packed=1'))
  const write = (count: number) =>
    stage.world.server.deps.rooms.edit(stage.boardId, (edit) => {
      for (let at = 0; at < count; at++) edit.createNote({ text: `Skrevet imens ${at}`, via: 'canvas', memberId: null })
    })
  await write(1)
  const little = await comeWith(doc, '&packed=1')
  expect(types(little)).not.toContain(MESSAGE.packed)
  await apply(doc, little)
  await write(60)
  const much = await comeWith(doc, '&packed=1')
  expect(types(much)).toContain(MESSAGE.packed)
  expect(canonical(await apply(doc, much))).toBe(canonical(await stage.contents()))
})

const frame = (text: string) => webSocketFrame(Buffer.from(text))
async function texts(frames: readonly Buffer[]): Promise<string[]> {
  const payloads = frames.flatMap((all) => [...payloadsOf(all)])
  return (await messagesIn(payloads)).map((message) => Buffer.from(message).toString('latin1'))
}

test('what came after the whole was packed follows it, loose at first and packed with it later', async () => {
  const newcomers = new Newcomers()
  const come = () => newcomers.framesFrom(() => Buffer.from('x'.repeat(200_000)), true)
  expect(await texts(come())).toHaveLength(2)
  newcomers.add(frame('first'))
  expect((await texts(come()))[1]).toBe('first')
  for (let at = 0; at < 40; at++) newcomers.add(frame(`${at} ${'y'.repeat(1_000)}`))
  const all = await texts(come())
  expect(all).toHaveLength(43)
  expect(all[41]).toContain('39 y')
  // the whole with all of it, and the end
  expect(come()).toHaveLength(2)
})

test('what is cut off or changed on its way is refused, not half applied', async () => {
  const [payload] = payloadsOf(packed(frame('z'.repeat(10_000))))
  const bytes = new Uint8Array(payload as Buffer).subarray(1)
  expect(await unpack(bytes)).toHaveLength(1)
  await expect(unpack(bytes.subarray(0, bytes.byteLength - 6))).rejects.toThrow()
  await expect(unpack(Uint8Array.of(1, 2, 3))).rejects.toThrow()
})
