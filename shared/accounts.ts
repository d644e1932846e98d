/** Accounts: who runs workshops. Participants are guests and never see any of this. */
import { z } from 'zod'
import { LIMITS } from './limits.ts'

export const Email = z.string().trim().toLowerCase().max(LIMITS.email).pipe(z.email())
/** As ASVS asks: long enough, no composition rules, never cut off. */
export const Password = z.string().min(LIMITS.passwordMin).max(LIMITS.passwordMax)
export const PersonName = z.string().trim().normalize('NFC').min(1).max(LIMITS.name)
export const LOCALES = ['da', 'en'] as const
export const LocaleSchema = z.enum(LOCALES)
export type Locale = z.infer<typeof LocaleSchema>

export const UserSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** null for a guest */
  email: z.string().nullable(),
  guest: z.boolean(),
  locale: LocaleSchema,
})
export type User = z.infer<typeof UserSchema>

export const SetupBody = z.object({ token: z.string().min(1), email: Email, name: PersonName, password: Password, locale: LocaleSchema.optional() })
export const SignInBody = z.object({ email: z.string().max(LIMITS.email), password: z.string().max(LIMITS.passwordMax) })
export const PasswordBody = z.object({ current: z.string().max(LIMITS.passwordMax), next: Password })
export const ProfileBody = z.object({ name: PersonName.optional(), locale: LocaleSchema.optional() })
export const AccountInviteAcceptBody = z.object({ email: Email, name: PersonName, password: Password, locale: LocaleSchema.optional() })
export const UserAnswer = z.object({ user: UserSchema })
/** `url` is shown only once; it makes one further account and expires. */
export const AccountInviteAnswer = z.object({ url: z.string(), expiresAt: z.iso.datetime() })
