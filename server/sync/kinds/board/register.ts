/** Who wrote which note, when and how: belongs to the note's id, not to whoever wrote the record last. */
import type { StoredNote } from '#db/documents.ts'
import type { NewNote } from '#db/journal.ts'
import type { NoteMeta, Via } from '#shared/board/records.ts'

export class NoteRegister {
  readonly #notes = new Map<string, NewNote>()
  readonly #requests = new Map<string, NewNote>()
  #fresh: NewNote[] = []
  lastNumber: number

  constructor(stored: readonly StoredNote[], lastNumber: number) {
    for (const note of stored) this.#keep(note)
    this.lastNumber = lastNumber
  }
  get(id: string): NewNote | undefined {
    return this.#notes.get(id)
  }
  byRequest(requestId: string): NewNote | undefined {
    return this.#requests.get(requestId)
  }
  /** Gives a note its number, once. A note that comes back by undo or restore keeps what it had. */
  enter(note: Omit<NewNote, 'number'>): NewNote {
    const known = this.#notes.get(note.id)
    if (known) return known
    const entered = { ...note, number: ++this.lastNumber }
    this.#keep(entered)
    this.#fresh.push(entered)
    return entered
  }
  /** As its author wants it at the reveal; a note that was taken back in between keeps its number. */
  sign(note: Omit<NewNote, 'number'>): NewNote {
    const known = this.#notes.get(note.id)
    if (!known) return this.enter(note)
    const signed = { ...known, ...note, requestId: note.requestId ?? known.requestId }
    this.#keep(signed)
    this.#fresh.push(signed)
    return signed
  }
  takeFresh(): NewNote[] {
    const fresh = this.#fresh
    this.#fresh = []
    return fresh
  }
  #keep(note: NewNote): void {
    this.#notes.set(note.id, note)
    if (note.requestId !== null) this.#requests.set(note.requestId, note)
  }
}

/** The language a writer says their note is in, if it can be one. */
export function languageOf(sent: unknown): string | undefined {
  const lang = (sent as { lang?: unknown } | undefined)?.lang
  return typeof lang === 'string' && /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(lang) && lang.length <= 35 ? lang : undefined
}

/** `meta` of a note as it stands in the document, whatever a client sent; only the language is the writer's to say. */
export function metaOf(note: NewNote, sent: unknown): NoteMeta {
  const lang = languageOf(sent)
  return {
    n: note.number,
    ...(note.memberId !== null && { by: note.memberId }),
    at: new Date(note.at).toISOString(),
    via: note.via as Via,
    ...(note.anon && { anon: true }),
    ...(lang !== undefined && { lang }),
  }
}
