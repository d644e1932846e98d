/** What was chosen where a section is a choice: a focus area of the fund, or the kind of application. */
import type { Words } from '#server/exports/words.ts'
import type { Book } from '#shared/draft/book.ts'
import { textIn } from '#shared/templates/application.ts'

export function choiceTitle(id: string, { application }: Book, words: Words): string {
  if (id === 'projekt' || id === 'projektmodning') return words.t(`book.choice.${id}`)
  const area = application?.focusAreas.find((focus) => focus.id === id)
  return area ? textIn(area, 'title', words.locale) : id
}
