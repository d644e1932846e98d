/** A group of commits, on its way into the log: all in one transaction, or, where one of them is at fault itself, each by itself. */
import Sqlite from 'better-sqlite3'
import { type Commit, type JournalWriter, StaleCommitError } from './journal.ts'

/**
 * Why a commit is not in the log. `stale`: the document was rebuilt or deleted under its room; `unfit`: the tables do not take what is in it;
 * `locked`: somebody else is writing; `disk`: nothing is taken now.
 */
export type Fault = 'stale' | 'unfit' | 'locked' | 'disk'
/** What became of one commit; undefined: it is in the log. */
export type Outcome = { fault: Fault; problem: string } | undefined

const UNFIT = /^SQLITE_(CONSTRAINT|MISMATCH|TOOBIG)/
const LOCKED = /^SQLITE_(BUSY|LOCKED)/
/** Faults of the commit itself: others in its group are as good as before. */
const OWN: readonly Fault[] = ['stale', 'unfit']

function faultOf(error: unknown): Fault {
  if (error instanceof StaleCommitError) return 'stale'
  const code = error instanceof Sqlite.SqliteError ? error.code : ''
  if (UNFIT.test(code)) return 'unfit'
  return LOCKED.test(code) ? 'locked' : 'disk'
}

/** @param at milliseconds since 1970 @returns one outcome for each commit, in their order. Never throws. */
export function commitGroup(writer: JournalWriter, commits: readonly Commit[], at: number): Outcome[] {
  try {
    if (commits.length > 0) writer.commit(commits, at)
    return commits.map(() => undefined)
  } catch (error) {
    const fault = faultOf(error)
    if (OWN.includes(fault) && commits.length > 1) return commits.flatMap((commit) => commitGroup(writer, [commit], at))
    const problem = error instanceof Error ? error.message : String(error)
    return commits.map(() => ({ fault, problem }))
  }
}

/** The same for commits of which nobody knows whether they are there: those that are stay as they are. */
export const commitMissing = (writer: JournalWriter, commits: readonly Commit[], at: number): Outcome[] =>
  commits.flatMap((commit) => (writer.has(commit) ? [undefined] : commitGroup(writer, [commit], at)))
