/**
 * Notes that seem to say the same, by their words alone: folded as Danish writes them, shortened to stems, rare words weighing most.
 * Pure, without a network; only ever a suggestion. Cheap enough for a board of thousands: a note is compared with those it shares a rare word with.
 */
import { fold, isPiece, stemsOf } from './stems.ts'

export interface SimilarNote {
  id: string
  text: string
}
/** Ids in the order in which they belong together, the most typical first; `words` is what they share, most telling first. */
export interface Likeness {
  /** the same for the same notes, whatever their order: by it a suggestion is dismissed */
  key: string
  notes: string[]
  words: string[]
}
export interface SimilarOptions {
  /** from 0 (nothing in common) to 1 (the same words) */
  threshold?: number
  /** at most so many suggestions, the surest first */
  most?: number
  /** notes in one suggestion: more would be a theme that people should name themselves */
  largest?: number
}

const THRESHOLD = 0.34
const MOST = 12
const LARGEST = 12
/** A word that stands on so many notes tells nothing; it also would make everybody everybody's neighbour. */
const COMMON_SHARE = 0.12
const COMMON_LEAST = 12
const COMMON_MOST = 150
/** On a small board a word is not rare because few have written yet. */
const SMALL_BOARD = 40
/** The beginning of a word says less than the word. */
const PIECE_SHARE = 0.5

interface Doc {
  id: string
  /** stem → weight; all weights together have length 1 */
  weights: ReadonlyMap<string, number>
}

function weigh(notes: readonly SimilarNote[]): { docs: Doc[]; common: ReadonlySet<string>; wordOf: ReadonlyMap<string, string> } {
  const wordOf = new Map<string, string>()
  const stems = notes.map(({ id, text }) => ({ id, stems: stemsOf(text, wordOf) }))
  const holders = new Map<string, number>()
  for (const note of stems) for (const stem of note.stems) holders.set(stem, (holders.get(stem) ?? 0) + 1)
  const tooMany = Math.min(COMMON_MOST, Math.max(COMMON_LEAST, notes.length * COMMON_SHARE))
  const common = new Set([...holders].filter(([, count]) => count > tooMany).map(([stem]) => stem))
  const rarity = (stem: string) => Math.log(1 + Math.max(SMALL_BOARD, notes.length) / (holders.get(stem) ?? 1))
  const docs = stems.map(({ id, stems: own }) => {
    const raw = [...own].map((stem) => [stem, rarity(stem) * (isPiece(stem) ? PIECE_SHARE : 1)] as const)
    const length = Math.hypot(...raw.map(([, weight]) => weight)) || 1
    return { id, weights: new Map(raw.map(([stem, weight]) => [stem, weight / length])) }
  })
  return { docs, common, wordOf }
}

interface Holder {
  at: number
  weight: number
}
/** For each note the others that are like it, by position. */
function neighboursOf(docs: readonly Doc[], common: ReadonlySet<string>, threshold: number): Map<number, number>[] {
  const holders = new Map<string, Holder[]>()
  const found = docs.map(() => new Map<number, number>())
  const shared = new Float64Array(docs.length)
  for (const [at, { weights }] of docs.entries()) {
    const touched: number[] = []
    for (const [stem, weight] of weights) {
      if (common.has(stem)) continue
      const list = holders.get(stem) ?? []
      for (const other of list) {
        if (shared[other.at] === 0) touched.push(other.at)
        shared[other.at] = (shared[other.at] ?? 0) + weight * other.weight
      }
      list.push({ at, weight })
      holders.set(stem, list)
    }
    for (const other of touched) {
      const likeness = shared[other] ?? 0
      shared[other] = 0
      if (likeness < threshold) continue
      found[at]?.set(other, likeness)
      found[other]?.set(at, likeness)
    }
  }
  return found
}

const total = (near: ReadonlyMap<number, number>): number => [...near.values()].reduce((sum, likeness) => sum + likeness, 0)

/** Around the note with the most likeness first; each note is in one suggestion at most, so that no chain of small likenesses holds strangers together. */
function gather(near: readonly ReadonlyMap<number, number>[], largest: number): { members: number[]; sure: number }[] {
  const order = near.map((some, at) => ({ at, sum: total(some) })).filter(({ sum }) => sum > 0)
  order.sort((a, b) => b.sum - a.sum || a.at - b.at)
  const taken = new Set<number>()
  return order.flatMap(({ at }) => {
    if (taken.has(at)) return []
    const others = [...(near[at] ?? [])].filter(([other]) => !taken.has(other)).sort(([a, x], [b, y]) => y - x || a - b)
    if (others.length === 0) return []
    const kept = others.slice(0, largest - 1)
    const members = [at, ...kept.map(([other]) => other)]
    for (const member of members) taken.add(member)
    return [{ members, sure: kept.reduce((sum, [, likeness]) => sum + likeness, 0) / kept.length + kept.length / 100 }]
  })
}

function sharedWords(docs: readonly Doc[], members: readonly number[], wordOf: ReadonlyMap<string, string>): string[] {
  const sums = new Map<string, { weight: number; count: number }>()
  for (const at of members)
    for (const [stem, weight] of docs[at]?.weights ?? []) {
      const sum = sums.get(stem) ?? { weight: 0, count: 0 }
      sums.set(stem, { weight: sum.weight + weight, count: sum.count + 1 })
    }
  const words = [...sums]
    .filter(([, { count }]) => count > 1)
    .sort(([a, x], [b, y]) => y.weight * y.count - x.weight * x.count || (a < b ? -1 : 1))
    .map(([stem]) => wordOf.get(stem) ?? stem)
  // a long word and its beginning are one word to people
  return [...new Set(words)].slice(0, 3)
}

/** Suggestions, the surest first. Equal texts are always found, whatever language they are in. */
export function similarNotes(notes: readonly SimilarNote[], options: SimilarOptions = {}): Likeness[] {
  const { threshold = THRESHOLD, most = MOST, largest = LARGEST } = options
  const written = notes.filter(({ text }) => fold(text) !== '')
  const { docs, common, wordOf } = weigh(written)
  return gather(neighboursOf(docs, common, threshold), largest)
    .sort((a, b) => b.sure - a.sure)
    .slice(0, most)
    .map(({ members }) => {
      const ids = members.map((at) => docs[at]?.id as string)
      return { key: [...ids].sort().join(' '), notes: ids, words: sharedWords(docs, members, wordOf) }
    })
}
