/** The four words as a person types them, and as they are kept. Without schemas, for the browser. */
export const RESUME_WORDS = 4

const FOLDED: Record<string, string> = { æ: 'ae', ø: 'oe', å: 'aa' }
/** A word without the letters that a foreign keyboard does not have. */
export const foldWord = (word: string): string => word.replaceAll(/[æøå]/g, (letter) => FOLDED[letter] ?? letter)

/** What a person typed, as the code's one form: case, punctuation and Danish letters do not matter. Undefined if it cannot be one. */
export function parseResumeCode(typed: string): string | undefined {
  const words =
    typed
      .normalize('NFC')
      .toLowerCase()
      .match(/[a-zæøå]+/g) ?? []
  return words.length === RESUME_WORDS ? words.map(foldWord).join(' ') : undefined
}
