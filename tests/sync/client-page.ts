/** A page without a browser: our own client over real sockets, with a network that can be cut and a device that outlives page loads. */
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { WebSocket } from 'ws'
import type { ConnectionAnswer } from '#shared/boards.ts'
import { AppError, type ErrorCode } from '#shared/errors.ts'
import { newId } from '#shared/ids.ts'
import { joinRecord, recordIds, writeRecord } from '#shared/board/layout.ts'
import { noteRecord } from '#shared/board/note-record.ts'
import { toPlainText, toRichText } from '#shared/board/records.ts'
import type { Environment } from '#web/sync/environment.ts'
import { Session } from '#web/sync/session.ts'
import type { NetworkListener, SocketLike } from '#web/sync/socket.ts'
import type { Person } from '#tests/helpers/person.ts'

/** One person's device with one tab. */
export class Tab {
  readonly #person: Person
  readonly #listeners = new Set<NetworkListener>()
  readonly #sockets = new Set<WebSocket>()
  readonly #memory = new Map<string, string>()
  /** replaced to try a device that cannot keep anything */
  database: IDBFactory | undefined = new IDBFactory()
  online = true
  reloads = 0

  constructor(person: Person) {
    this.#person = person
  }
  /** Loads the page: earlier sessions of this tab should have been disposed or abandoned. */
  open(boardId: string, shared = false): Session {
    Object.assign(globalThis, { indexedDB: this.database })
    return new Session(boardId, shared, this.#environment())
  }
  goOffline(): void {
    this.online = false
    for (const listener of this.#listeners) listener.gone()
    for (const socket of this.#sockets) socket.terminate()
  }
  goOnline(): void {
    this.online = true
    for (const listener of this.#listeners) listener.back()
  }
  /** The browser throws the page away. */
  hide(): void {
    for (const listener of this.#listeners) listener.hide()
  }
  /** Would the browser ask before it closes the tab? */
  get asksBeforeLeaving(): boolean {
    return [...this.#listeners].some((listener) => !listener.mayLeave())
  }

  #environment(): Environment {
    return {
      issue: (id) => this.#issue(id),
      openSocket: (path) => this.#openSocket(path),
      memory: { getItem: (key) => this.#memory.get(key) ?? null, setItem: (key, value) => void this.#memory.set(key, value), removeItem: (key) => void this.#memory.delete(key) },
      onNetwork: (listener) => {
        this.#listeners.add(listener)
        return () => this.#listeners.delete(listener)
      },
      reload: () => {
        this.reloads++
      },
    }
  }
  async #issue(documentId: string): Promise<ConnectionAnswer> {
    if (!this.online) throw new AppError('unreachable')
    const { status, body } = await this.#person.ask<ConnectionAnswer & { error: { code: ErrorCode } }>('POST', `/api/boards/${documentId}/connections`, {})
    if (status >= 300) throw new AppError(body.error.code)
    return body
  }
  #openSocket(path: string): SocketLike {
    // port 9 discards: nothing listens there, as nothing does without network
    const base = this.online ? this.#person.url.replace('http', 'ws') : 'ws://127.0.0.1:9'
    const socket = new WebSocket(base + path, { headers: { cookie: this.#person.cookie } })
    this.#sockets.add(socket)
    socket.on('close', () => this.#sockets.delete(socket))
    return socket as unknown as SocketLike
  }
}

export const someNote = (text: string) => noteRecord({ id: newId('note'), text, color: 'yellow', place: { x: 10, y: 10, parentId: 'page:page', index: 'a1' }, meta: {} })
/** Writes a note in one transaction. @returns its record's id */
export function writeNote(session: Session, text: string): string {
  const note = someNote(text)
  session.edit((records) => writeRecord(records, note))
  return note.id
}
export const rewrite = (session: Session, id: string, text: string): void => session.edit((records) => records.set(`${id}#t`, toRichText(text)))

/** Texts of all notes, sorted. */
export const textsOf = (session: Pick<Session, 'records'>): string[] =>
  [...recordIds(session.records)]
    .map((id) => joinRecord(session.records, id))
    .filter((record) => record?.typeName === 'shape' && record.type === 'note')
    .map((record) => toPlainText((record as unknown as { props: { richText: unknown } }).props.richText))
    .sort()

export const countOf = (session: Session): number => {
  const status = session.status()
  return 'count' in status ? status.count : 0
}
