/** A group of commits, on its way into the log: all in one transaction, or, where one of them belongs nowhere any more, each by itself. */
import { type Commit, type JournalWriter, StaleCommitError } from './journal.ts'

/** What became of one commit; undefined: it is in the log. `stale`: the document was rebuilt or deleted under its room. */
export type Outcome = { stale: boolean; problem: string } | undefined

/** @param at milliseconds since 1970 @returns one outcome for each commit, in their order. Never throws. */
export function commitGroup(writer: JournalWriter, commits: readonly Commit[], at: number): Outcome[] {
  try {
    if (commits.length > 0) writer.commit(commits, at)
    return commits.map(() => undefined)
  } catch (error) {
    const stale = error instanceof StaleCommitError
    if (stale && commits.length > 1) return commits.flatMap((commit) => commitGroup(writer, [commit], at))
    const problem = error instanceof Error ? error.message : String(error)
    return commits.map(() => ({ stale, problem }))
  }
}

/** The same for commits of which nobody knows whether they are there: those that are stay as they are. */
export const commitMissing = (writer: JournalWriter, commits: readonly Commit[], at: number): Outcome[] =>
  commits.flatMap((commit) => (writer.has(commit) ? [undefined] : commitGroup(writer, [commit], at)))
