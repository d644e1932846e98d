/** Short messages that pass: `toast('Linket er kopieret')`. With an action they stay longer; failures stay until closed. */
import { createSignal } from 'solid-js'

export interface ToastOptions {
  kind?: 'done' | 'error'
  action?: { label: string; run: () => void }
}
export interface ToastEntry extends ToastOptions {
  readonly id: number
  readonly message: string
}

const SHOWN_MS = 5000
/** WCAG 2.2.1: enough time to reach and press the action */
const SHOWN_WITH_ACTION_MS = 12_000
const AT_ONCE = 3

const [toasts, set] = createSignal<readonly ToastEntry[]>([])
export { toasts }
let next = 1
const timers = new Map<number, ReturnType<typeof setTimeout>>()

export function closeToast(id: number): void {
  clearTimeout(timers.get(id))
  timers.delete(id)
  set((all) => all.filter((entry) => entry.id !== id))
}

/** @returns the id for `closeToast` */
export function toast(message: string, options: ToastOptions = {}): number {
  const id = next++
  set((all) => [...all.filter((entry) => entry.message !== message).slice(1 - AT_ONCE), { id, message, ...options }])
  resumeToasts()
  return id
}

/** Time stands still while the pointer or the focus is on them. */
export function holdToasts(): void {
  for (const timer of timers.values()) clearTimeout(timer)
  timers.clear()
}
export function resumeToasts(): void {
  for (const { id, kind, action } of toasts())
    if (kind !== 'error' && !timers.has(id))
      timers.set(
        id,
        setTimeout(() => closeToast(id), action ? SHOWN_WITH_ACTION_MS : SHOWN_MS),
      )
}
