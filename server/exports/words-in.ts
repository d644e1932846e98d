/** The words of a file, from our own catalogues. */
import { CATALOGUES } from '#server/http/locale.ts'
import type { Locale } from '#shared/accounts.ts'
import { type Words, wordsFrom } from './words.ts'

export const wordsIn = (locale: Locale): Words => wordsFrom(locale, CATALOGUES[locale])
