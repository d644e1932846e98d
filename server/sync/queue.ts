/** What waits for a room's next turn. */
import type { Job } from './turn.ts'

export class JobQueue {
  #jobs: Job[] = []
  /** so many turns of a single job each, after one of several has broken a turn */
  #careful = 0

  get isEmpty(): boolean {
    return this.#jobs.length === 0
  }
  push(job: Job): void {
    this.#jobs.push(job)
  }
  /** Everything that waits, or one job while care is needed. */
  take(): Job[] {
    if (this.#careful === 0) return this.#jobs.splice(0)
    this.#careful--
    return this.#jobs.splice(0, 1)
  }
  /** These come first again, and one by one: one of them may be the one that breaks. */
  again(jobs: Job[]): void {
    this.#jobs = [...jobs, ...this.#jobs]
    this.#careful = jobs.length
  }
  /** A removed member's frames are nobody's. */
  dropFramesOf(memberId: string): void {
    this.#jobs = this.#jobs.filter((job) => job.type !== 'frame' || job.connection.peer.access.memberId !== memberId)
  }
  /** The room closes: edits over HTTP are told. */
  fail(error: Error): void {
    for (const job of this.#jobs.splice(0)) if (job.type === 'edit') job.failed(error)
  }
}
