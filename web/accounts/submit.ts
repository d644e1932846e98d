/** A form's way to the server: one call at a time, busy while it lasts, and what went wrong. */
import { type Accessor, createSignal } from 'solid-js'
import { AppError } from '#shared/errors.ts'
import { focusFirstInvalid } from '#web/ui/focus.ts'

export interface Submit {
  busy: Accessor<boolean>
  /** what the last call threw; undefined while busy and after success */
  error: Accessor<unknown>
  submit: (event?: Event) => Promise<void>
}

/** @param run resolves when all is well; what it throws ends up in `error`. Afterwards the first field with an error has the focus. */
export function createSubmit(run: () => Promise<unknown>): Submit {
  const [busy, setBusy] = createSignal(false)
  const [error, setError] = createSignal<unknown>()
  const submit = async (event?: Event) => {
    event?.preventDefault()
    const form = event?.currentTarget
    if (busy()) return
    setBusy(true)
    setError(undefined)
    try {
      await run()
    } catch (cause) {
      setError(() => cause)
    } finally {
      setBusy(false)
      if (form instanceof Element) focusFirstInvalid(form)
    }
  }
  return { busy, error, submit }
}

export const hasCode = (error: unknown, code: AppError['code']): boolean => error instanceof AppError && error.code === code
