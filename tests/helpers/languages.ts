/** Walks that are the same in both languages: in Danish with every run, in English too with the long one. */
import type { Locale } from '#shared/accounts.ts'

export const LANGUAGES: readonly Locale[] = process.env.SAMTAVLE_LONG ? ['da', 'en'] : ['da']
