/** What one can say about a note without words: a small fixed set, each with a meaning that has a word. Plain, so that the pages can use it. */
export const REACTIONS = ['agree', 'question', 'important'] as const
export type Reaction = (typeof REACTIONS)[number]

/** How many people say each; never who. */
export type ReactionCounts = Record<Reaction, number>
export const NO_REACTIONS: Readonly<ReactionCounts> = { agree: 0, question: 0, important: 0 }

/** What others have said about one note, in numbers. */
export interface NoteTalk {
  /** the note's id */
  id: string
  comments: number
  reactions: ReactionCounts
}
