/** One queue of moves for each phone page: it goes on sending when the board is closed again, and after a reload. */
import { createEffect, createSignal, on, onCleanup } from 'solid-js'
import type { PhoneModel } from '../model.ts'
import { memoryStore, movesOwnerOf, openStore } from '../store.ts'
import { carrier } from './deeds.ts'
import type { Move } from './moves.ts'
import { MoveQueue } from './queue.ts'

const RETRY_MS = 4_000
const queues = new WeakMap<PhoneModel, Promise<MoveQueue>>()

/** The page's queue; it ends with the page. */
export function movesOf(phone: PhoneModel): Promise<MoveQueue> {
  let queue = queues.get(phone)
  if (!queue) {
    queue = open(phone)
    queues.set(phone, queue)
  }
  return queue
}

async function open(phone: PhoneModel): Promise<MoveQueue> {
  // where notes are not kept (a borrowed computer, a preview), moves are not
  const store = phone.outbox.durable() ? await openStore<Move>(movesOwnerOf(phone.boardId, phone.workshop.memberId)) : memoryStore<Move>()
  const queue = new MoveQueue(store, carrier(phone.boardId), await store.all())
  void queue.flush()
  return queue
}

/** Call inside a component of the page. Sends now and then, as long as something waits, and tells the page how much. */
export function keepMoving(phone: PhoneModel): void {
  const [queue, setQueue] = createSignal<MoveQueue>()
  void movesOf(phone).then(setQueue)
  const send = () => void (queue()?.waiting().length && queue()?.flush())
  const timer = setInterval(() => navigator.onLine && send(), RETRY_MS)
  createEffect(on(phone.online, (online) => online && send(), { defer: true }))
  createEffect(on(phone.gone, (gone) => gone && void queue()?.discard()))
  createEffect(() => phone.setMoving(queue()?.waiting().length ?? 0))
  onCleanup(() => clearInterval(timer))
}
