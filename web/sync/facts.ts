/** What is known about an open board, as signals: one place is told, and status, role and editability follow together. */
import { type Accessor, batch, createSignal } from 'solid-js'
import type { Role } from '#shared/roles.ts'
import { type Facts, isEditable, sameStatus, statusOf } from './status.ts'
import type { SyncStatus } from './types.ts'

export interface FactBoard {
  readonly now: Readonly<Facts>
  readonly role: Accessor<Role>
  readonly ready: Accessor<boolean>
  readonly editable: Accessor<boolean>
  readonly status: Accessor<SyncStatus>
  tell(news: Partial<Facts>): void
  /** The last word: nothing told later changes it. */
  stop(status: Extract<SyncStatus, { kind: 'stopped' }>): void
}

const AT_FIRST: Facts = { line: 'starting', ready: false, hasId: false, role: 'participant', archived: false, storageWritable: true, count: 0 }

export function createFacts(): FactBoard {
  let now = AT_FIRST
  let stopped = false
  const [role, setRole] = createSignal<Role>(now.role)
  const [ready, setReady] = createSignal(now.ready)
  const [editable, setEditable] = createSignal(false)
  const [status, setStatus] = createSignal<SyncStatus>({ kind: 'loading' }, { equals: sameStatus })
  const tell = (news: Partial<Facts>) => {
    now = { ...now, ...news }
    if (stopped) return
    batch(() => {
      setRole(now.role)
      setReady(now.ready)
      setEditable(isEditable(now))
      setStatus(statusOf(now))
    })
  }
  const stop = (last: SyncStatus) => {
    stopped = true
    batch(() => {
      setEditable(false)
      setStatus(last)
    })
  }
  return {
    get now() {
      return now
    },
    role,
    ready,
    editable,
    status,
    tell,
    stop,
  }
}
