/** Something from the server that a page waits for. Like a resource, but it never throws and never blanks the page: the page shows each state itself. */
import { type Accessor, createResource } from 'solid-js'

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
