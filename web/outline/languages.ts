/** Languages that people in Danish libraries write in, each under the name that the reader's language has for it. */
import { compareText, locale, t } from '#web/i18n.tsx'

const TAGS = ['da', 'en', 'de', 'ar', 'fa', 'ku', 'so', 'tr', 'uk', 'pl', 'ur', 'bs', 'kl', 'fo', 'is', 'sv', 'nb', 'fr', 'es', 'ro', 'lt', 'ti', 'vi', 'zh', 'th'] as const

/** @param now what the note says now; it stays in the list whatever it is */
export function languages(now: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(locale(), { type: 'language' })
  const tags = now !== '' && !TAGS.some((tag) => tag === now) ? [...TAGS, now] : [...TAGS]
  const named = tags.map((value) => ({ value: value as string, label: names.of(value) ?? value }))
  return [{ value: '', label: t('groups.langUnknown') }, ...named.sort((a, b) => compareText(a.label, b.label))]
}
