/** Something from the server that a page waits for. Like a resource, but it never throws and never blanks the page: the page shows each state itself. */
import { type Accessor, createMemo, createResource } from 'solid-js'
import { AppError, isPassing } from '#shared/errors.ts'

export interface Loaded<T> {
  /** the newest answer; undefined until there is one. Stays while it is fetched again. */
  (): T | undefined
  readonly loading: boolean
  /** what the last fetch threw; undefined when it went well */
  readonly error: unknown
  /** resolves when the new answer (or failure) is in */
  refetch(): Promise<void>
}

/** @param source undefined: nothing to fetch yet; fetches again when it changes */
export function createLoad<Source, T>(source: Accessor<Source | undefined>, fetch: (source: Source) => Promise<T>): Loaded<T> {
  const [resource, { refetch }] = createResource(source, fetch)
  const read = () => (resource.state === 'ready' || resource.state === 'refreshing' ? resource.latest : undefined)
  return Object.defineProperties(read, {
    loading: { get: () => resource.loading },
    error: { get: () => resource.error as unknown },
    // a failure is read from `error`
    refetch: { value: async () => void (await Promise.resolve(refetch()).catch(() => undefined)) },
  }) as Loaded<T>
}

/** A bad line or a tired server, of which the page will hear again: it is still this person's to see. */
const isTemporary = (error: unknown): boolean => !(error instanceof AppError) || (isPassing(error.code) && error.code !== 'not_signed_in')

/** The same for a page in which somebody is writing: what it was made from stays when it cannot be read again. Call under a Solid owner. */
export function keepingLast<T>(load: Loaded<T>): Loaded<T> {
  const held = createMemo<T | undefined>((last) => load() ?? (isTemporary(load.error) ? last : undefined))
  return Object.defineProperties(() => held(), {
    loading: { get: () => load.loading },
    error: { get: () => load.error },
    refetch: { value: () => load.refetch() },
  }) as Loaded<T>
}
