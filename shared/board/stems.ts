/** The words of a note as they can be compared: folded as Danish writes them, without the small words, shortened to a light stem. Pure. */

/** Words that join others and say nothing themselves, Danish and English, as folded. */
const SMALL = new Set(
  (
    'af alle alt andet at blive bliver da de dem den denne deres det dette dig din dine disse dog du efter eller en er et flere for fordi fra faa gerne haft ham han har hele hendes her hos hun hvad hvem hver hvis hvor hvordan hvornaar i ikke ind ingen jeg jer jo kan kunne kom komme lave ' +
    'man mange med meget mellem men mere mig min mine mit mod ned noget nogen nogle nu naar og ogsaa om op os over paa saa sammen samt selv ses sig sin sine skal skulle som store til ud uden under vaere var ved vi vil ville vor vores aar ' +
    'a about all also an and any are as be been but by can could do for from get had has have he her his how if in into is it its just like make many me more my no not of on one or our out so some than that the their them then there they this to up us was we were what when where which who will with would you your'
  ).split(' '),
)
/** Endings that change a word's form and not its matter, the longest first. */
const ENDINGS = ['ernes', 'erens', 'elser', 'heder', 'erne', 'eren', 'ende', 'ets', 'ens', 'ers', 'ing', 'ede', 'ene', 'ere', 'est', 'en', 'er', 'et', 'es', 's', 'e']
const SHORTEST = 3
/** Danish joins words: of a long one its beginning counts too (`læsecafé`, `læsehjørne`). */
const LONG = 9
export const isPiece = (found: string): boolean => found.endsWith('-')
const PIECE = 5

/** Lower case, æ ø å as ae oe aa (people type them so on foreign keyboards), other marks dropped, signs and emoji as spaces. */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** A light stem of a folded word: its ending goes, and a doubled consonant before it (`katten` → `kat`). */
export function stem(word: string): string {
  const ending = ENDINGS.find((end) => word.endsWith(end) && word.length - end.length >= SHORTEST)
  const cut = ending ? word.slice(0, -ending.length) : word
  return cut.length > SHORTEST && cut.at(-1) === cut.at(-2) ? cut.slice(0, -1) : cut
}

/**
 * The distinct stems of a text; of a text of small words only, those.
 * @param wordOf takes for each new stem the first word that had it, as written, to be shown to people
 */
export function stemsOf(text: string, wordOf: Map<string, string> = new Map()): Set<string> {
  const found = new Set<string>()
  const words = text.split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => word !== '')
  const telling = words.filter((word) => !SMALL.has(fold(word)))
  for (const word of telling.length > 0 ? telling : words) {
    const own = stem(fold(word))
    if (own === '') continue
    found.add(own)
    if (!wordOf.has(own)) wordOf.set(own, word.toLowerCase())
    if (own.length >= LONG) {
      found.add(`${own.slice(0, PIECE)}-`)
      if (!wordOf.has(`${own.slice(0, PIECE)}-`)) wordOf.set(`${own.slice(0, PIECE)}-`, word.toLowerCase())
    }
  }
  return found
}
