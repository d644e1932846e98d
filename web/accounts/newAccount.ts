/** The fields of a new account, and what is wrong with them before the server is asked. */
import { createStore } from 'solid-js/store'
import { AppError } from '#shared/errors.ts'
import { LIMITS } from '#shared/limits.ts'
import { t } from '#web/i18n.tsx'

export interface NewAccount {
  name: string
  email: string
  password: string
}
export type FieldErrors<Fields> = Partial<Record<keyof Fields, string>>

/** Which fields the server refused, from the details of `invalid`. */
export const refusedFields = (error: unknown): string[] =>
  error instanceof AppError && error.code === 'invalid' && Array.isArray(error.details) ? error.details.map((issue: { path?: unknown }) => String(issue.path)) : []

export const passwordError = (password: string): string | undefined => (password.length < LIMITS.passwordMin ? t('accounts.passwordShort', { n: LIMITS.passwordMin }) : undefined)

/** Enough to catch a slip; the server decides. */
export function accountErrors(fields: NewAccount): FieldErrors<NewAccount> {
  return withoutEmpty({
    name: fields.name.trim() ? undefined : t('accounts.nameMissing'),
    email: /^\S+@\S+\.\S+$/.test(fields.email.trim()) ? undefined : t('accounts.emailWrong'),
    password: passwordError(fields.password),
  })
}
export const withoutEmpty = <T extends object>(errors: T): T => Object.fromEntries(Object.entries(errors).filter(([, text]) => text !== undefined)) as T

export const createNewAccount = () => createStore<NewAccount>({ name: '', email: '', password: '' })
