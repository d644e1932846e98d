/** Voting as one face sees it: the open round, one's own dots, and what came out of the last one. */
import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup, untrack } from 'solid-js'
import type { VoteItem } from '#shared/facilitation/vote-items.ts'
import type { Round } from '#shared/facilitation/votes.ts'
import type { Live } from '#web/facilitation/live.ts'
import { explain, t } from '#web/i18n.tsx'
import { createLoad } from '#web/load.ts'
import { toast } from '#web/ui/toast.ts'
import { AppError } from '#shared/errors.ts'
import { Ballot } from './ballot.ts'
import { ballotServer, deviceKeep, loadItems, loadRound } from './ballotServer.ts'
import { itemName, type Result } from './results.ts'

export interface Votes {
  readonly live: Live
  /** all rounds so far, in order */
  readonly rounds: Accessor<readonly Round[]>
  readonly open: Accessor<Round | undefined>
  /** the open round, or the newest counted one */
  readonly shown: Accessor<Round | undefined>
  /** this person places dots now */
  readonly voting: Accessor<boolean>
  /** own dots in the open round */
  readonly ballot: Accessor<Ballot | undefined>
  /** what the shown round is about; empty until it is known */
  readonly items: Accessor<readonly VoteItem[]>
  readonly item: (itemId: string) => VoteItem | undefined
  /** of the shown round, when its numbers may be seen */
  readonly result: Accessor<Result | undefined>
  /** why items or result are not here */
  readonly failed: Accessor<unknown>
  /** the person said that they have placed what they want to; dots can still be changed */
  readonly done: Accessor<boolean>
  setDone(done: boolean): void
  /** One dot more on it; where one is the most, a second press takes it away. */
  press(itemId: string): void
  take(itemId: string): void
  /** the ranking is read beside the board */
  readonly reading: Accessor<boolean>
  setReading(on: boolean): void
  /** for the screen reader */
  readonly said: Accessor<string>
}

const RETRY_MS = 3_000
/** An open round with visible numbers is read again at most this often. */
const FOLLOW_MS = 2_500

/**
 * Call under a Solid owner.
 * @param known rounds as the device remembers them, until the room has spoken
 */
export function createVotes(live: Live, known: Accessor<readonly Round[] | undefined> = () => undefined): Votes {
  const rounds = createMemo<readonly Round[]>(() => live.view()?.votes ?? known() ?? [])
  const open = createMemo(() => rounds().find((round) => round.closedAt === null))
  const shown = createMemo(() => open() ?? rounds().at(-1))
  const shownId = createMemo(() => shown()?.id)
  const asked = createMemo(() => (open()?.mayVote ? open()?.id : undefined))
  const memberId = live.workshop().memberId
  const [said, say] = createSignal('', { equals: false })
  const [reading, setReading] = createSignal(false)
  const [doneWith, setDoneWith] = createSignal<string>()
  const items = createLoad(shownId, (roundId) => loadItems({ workshopId: live.workshopId, roundId }))
  const byId = createMemo(() => new Map(items()?.map((item) => [item.itemId, item])))
  const result = createResult(live, shown, memberId)
  const ballot = createMemo(() => {
    const roundId = asked()
    // a round's numbers change all the time, its rule never; and what a ballot reads of itself is its own matter
    return untrack(() => {
      const round = open()
      return roundId && round ? openBallot({ workshopId: live.workshopId, roundId, memberId }, round) : undefined
    })
  })
  const item = (itemId: string) => byId().get(itemId)
  tellWhatCameLate(shown, ballot, memberId)
  return {
    live,
    rounds,
    open,
    shown,
    voting: () => asked() !== undefined,
    ballot,
    items: () => items() ?? [],
    item,
    result: createMemo(() => {
      const [round, answer] = [shown(), result()]
      return round && answer?.tally && answer.round.id === round.id ? { round: answer.round, tally: answer.tally, items: items() ?? [] } : undefined
    }),
    failed: () => items.error ?? result.error,
    done: () => doneWith() !== undefined && doneWith() === asked(),
    setDone: (done) => setDoneWith(done ? asked() : undefined),
    reading,
    setReading,
    said,
    ...createHand(ballot, item, say),
  }
}

/** What a press does, and what is said about it. */
export function createHand(ballot: Accessor<Ballot | undefined>, item: (id: string) => VoteItem | undefined, say: (words: string) => void): Pick<Votes, 'press' | 'take'> {
  const put = (itemId: string, change: (dots: number) => number) => {
    const own = ballot()
    if (!own) return
    const before = own.on(itemId)
    const after = change(before)
    const name = itemName(item(itemId))
    if (!own.set(itemId, after)) return say(t(own.left() === 0 ? 'votes.noneLeft' : 'votes.mostReached', { n: own.rule.maxPerItem, name }))
    say(`${t(after > before ? 'votes.placed' : 'votes.taken', { name })} ${t('votes.left', { n: own.left() })}`)
  }
  const most = () => Math.min(ballot()?.rule.maxPerItem ?? 1, ballot()?.rule.dots ?? 1)
  return {
    press: (itemId) => put(itemId, (dots) => (most() === 1 && dots === 1 ? 0 : dots + 1)),
    take: (itemId) => put(itemId, (dots) => Math.max(0, dots - 1)),
  }
}

function openBallot(whose: Parameters<typeof ballotServer>[0], round: Round): Ballot {
  const { dots, maxPerItem } = round
  const ballot = new Ballot({ dots, maxPerItem }, ballotServer(whose), deviceKeep(whose), (code) => toast(explain(new AppError(code)), { kind: 'error' }))
  const send = () => void ballot.flush()
  // what another device of the same person did is read too
  const look = () => document.visibilityState === 'visible' && void ballot.refresh().catch(() => undefined)
  const timer = setInterval(() => ballot.waiting() && navigator.onLine && send(), RETRY_MS)
  window.addEventListener('online', send)
  document.addEventListener('visibilitychange', look)
  onCleanup(() => {
    clearInterval(timer)
    window.removeEventListener('online', send)
    document.removeEventListener('visibilitychange', look)
  })
  look()
  send()
  return ballot
}

/** Dots that lay on the device while the round closed are not in it, or nobody can say: then the person is told. */
function tellWhatCameLate(shown: Accessor<Round | undefined>, ballot: Accessor<Ballot | undefined>, memberId: string): void {
  let own: Ballot | undefined
  createEffect(() => {
    own = ballot() ?? own
    const round = shown()
    if (!round?.closedAt) return
    const keep = deviceKeep({ workshopId: '', roundId: round.id, memberId })
    // what is on its way at this moment gets its answer first
    void (own?.flush() ?? Promise.resolve()).then(() => {
      if (!keep.load()) return
      keep.save(undefined)
      toast(t('votes.tooLate'), { kind: 'error' })
    })
  })
}

/** The tally as far as it may be seen: followed while it grows, and read once more when it is counted. */
function createResult(live: Live, shown: Accessor<Round | undefined>, memberId: string) {
  const [tick, setTick] = createSignal(0)
  let timer: ReturnType<typeof setTimeout> | undefined
  createEffect(
    on(live.view, () => {
      const round = shown()
      if (!round || round.secret || round.closedAt) return
      timer ??= setTimeout(() => {
        timer = undefined
        setTick((count) => count + 1)
      }, FOLLOW_MS)
    }),
  )
  onCleanup(() => clearTimeout(timer))
  const source = createMemo(
    () => {
      const round = shown()
      if (!round || (round.secret && !round.closedAt)) return undefined
      return { workshopId: live.workshopId, roundId: round.id, memberId, closed: round.closedAt !== null, at: round.closedAt ? 0 : tick() }
    },
    undefined,
    { equals: (a, b) => a?.roundId === b?.roundId && a?.closed === b?.closed && a?.at === b?.at },
  )
  return createLoad(source, loadRound)
}
