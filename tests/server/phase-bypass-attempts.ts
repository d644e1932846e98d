/** What people try against the phase they are in: on another face, over a raw socket, with a raw request, in another's role. None of it may do anything. */
import { removeRecord, writeRecord } from '#shared/board/layout.ts'
import { noteRecord } from '#shared/board/note-record.ts'
import { toRichText } from '#shared/board/records.ts'
import { frameRecord } from '#shared/board/seed.ts'
import type { ErrorCode } from '#shared/errors.ts'
import type { Person } from '#tests/helpers/person.ts'
import type { RawLine } from '#tests/helpers/raw-line.ts'

/** A member who tries, with a socket of theirs; `own` and `foreign` are notes on the board. */
export interface Tryer {
  person: Person
  line: RawLine
  memberId: string
  own: string
}
/** What there is to get at. */
export interface Ground {
  workshopId: string
  boardId: string
  zoneId: string
  /** on the board, somebody else's; and another's note that only they have seen */
  foreign: string
  unseen: string
  reveal: string
  round: string
  closedRound: string
  invite: string
  other: string
}
interface Over {
  name: string
  code: ErrorCode
}
export type Attempt = Over &
  ({ over: 'http'; ask: (ground: Ground, who: Tryer) => [method: string, path: string, body?: unknown] } | { over: 'socket'; frame: (ground: Ground, who: Tryer) => Uint8Array })

let count = 0
const requestId = () => `attempt-${++count}`
const http = (name: string, code: ErrorCode, ask: (ground: Ground, who: Tryer) => [string, string, unknown?]): Attempt => ({ name, code, over: 'http', ask })
const onBoard = (name: string, code: ErrorCode, method: string, path: string, body: unknown = {}) =>
  http(name, code, ({ boardId }) => [method, `/api/boards/${boardId}/${path}`, method === 'GET' ? undefined : body])
const onWorkshop = (name: string, code: ErrorCode, method: string, path: string, body: unknown = {}) =>
  http(name, code, ({ workshopId }) => [method, `/api/workshops/${workshopId}${path}`, method === 'GET' ? undefined : body])
const onNote = (name: string, code: ErrorCode, which: 'own' | 'foreign' | 'unseen', method: string, rest = '', body: unknown = {}) =>
  http(name, code, (ground, who) => [method, `/api/boards/${ground.boardId}/notes/${which === 'own' ? who.own : ground[which]}${rest}`, method === 'DELETE' ? undefined : body])
const onRound = (name: string, code: ErrorCode, which: 'round' | 'closedRound', rest: string, body: (ground: Ground, who: Tryer) => object) =>
  http(name, code, (ground, who) => ['POST', `/api/workshops/${ground.workshopId}/votes/${ground[which]}/${rest}`, { requestId: requestId(), ...body(ground, who) }])
const command = (name: string, code: ErrorCode, what: unknown) => onWorkshop(name, code, 'POST', '/commands', { requestId: requestId(), command: what })
const socket = (name: string, code: ErrorCode, frame: (ground: Ground, who: Tryer) => Uint8Array): Attempt => ({ name, code, over: 'socket', frame })
const note = (id: string, parentId = 'page:page') => noteRecord({ id, text: 'Alligevel', color: 'yellow', place: { x: 9, y: 9, parentId, index: 'a1' } })
const newNote = (name: string, code: ErrorCode) => socket(name, code, (_, { line }) => line.edit((records) => writeRecord(records, note(`ny-${++count}`))))
const rewrite = (name: string, code: ErrorCode, which: 'own' | 'foreign') =>
  socket(name, code, (ground, who) => who.line.edit((records) => records.set(`shape:${which === 'own' ? who.own : ground.foreign}#t`, toRichText(`Rettet ${++count}`))))
const move = (name: string, code: ErrorCode, which: 'own' | 'foreign') =>
  socket(name, code, (ground, who) =>
    who.line.edit((records) => {
      const key = `shape:${which === 'own' ? who.own : ground.foreign}#p`
      records.set(key, [++count, 77, ...(records.get(key) as unknown[]).slice(2)])
    }),
  )
const remove = (name: string, code: ErrorCode, which: 'own' | 'foreign') =>
  socket(name, code, (ground, who) => who.line.edit((records) => removeRecord(records, `shape:${which === 'own' ? who.own : ground.foreign}`)))
const group = (name: string, code: ErrorCode) =>
  socket(name, code, (_, { line }) =>
    line.edit((records) =>
      writeRecord(records, frameRecord({ id: `shape:flok-${++count}`, parentId: 'page:page', index: 'a9', at: { x: 1, y: 1 }, size: { w: 300, h: 300 }, name: 'Flok', meta: {} })),
    ),
  )
const comment = (name: string, code: ErrorCode) => onNote(name, code, 'foreign', 'POST', '/comments', { text: 'En indvending' })
const reaction = (name: string, code: ErrorCode) => onNote(name, code, 'foreign', 'PUT', '/reactions', { kind: 'agree', on: true })
const write = (name: string, code: ErrorCode, via: 'phone' | 'list') => onBoard(name, code, 'POST', 'notes', { text: 'Alligevel', via, requestId: requestId() })
const dots = (given: Record<string, number>) => ({ choices: Object.entries(given).map(([itemId, dots]) => ({ itemId, dots })) })

/** In every phase alike: what only facilitators do. */
export const LEADING: readonly Attempt[] = [
  onBoard('showing everybody’s notes', 'forbidden', 'POST', 'reveal'),
  http('taking a reveal back', 'forbidden', ({ boardId, reveal }) => ['POST', `/api/boards/${boardId}/reveal/take-back`, { revealId: reveal }]),
  onBoard('reading the numbers of unseen notes', 'forbidden', 'GET', 'private-notes'),
  onBoard('reading the queue of unseen notes', 'forbidden', 'GET', 'private-notes/queue'),
  http('holding another’s unseen note back', 'forbidden', ({ boardId, unseen }) => ['POST', `/api/boards/${boardId}/private-notes/${unseen}/hide`]),
  onBoard('bringing a pile of paper notes', 'forbidden', 'POST', 'notes/batch', { requestId: 'batch-of-a-guest', via: 'paper', notes: [{ text: 'Mange' }] }),
  http('hiding another’s note', 'forbidden', ({ boardId, foreign }) => ['POST', `/api/boards/${boardId}/hidden`, { requestId: requestId(), noteIds: [foreign] }]),
  http('expelling somebody', 'forbidden', ({ boardId, other }) => ['POST', `/api/boards/${boardId}/hidden`, { requestId: requestId(), memberId: other, expel: true }]),
  onBoard('reading what was hidden', 'forbidden', 'GET', 'hidden'),
  onBoard('gathering everybody', 'forbidden', 'POST', 'gather', { id: 'here-i-stand', view: [0, 0, 100, 100] }),
  onWorkshop('counting who has said what', 'forbidden', 'GET', '/people'),
  onWorkshop('the code of the wall', 'forbidden', 'GET', '/wall'),
  onWorkshop('a rehearsal', 'forbidden', 'POST', '/rehearsal', { people: 5 }),
  onWorkshop('notes that go straight to the board', 'forbidden', 'PATCH', '', { moderated: false }),
  onWorkshop('a round of one’s own', 'forbidden', 'POST', '/votes', {
    requestId: 'round-of-a-guest',
    title: 'Min',
    target: 'notes',
    dots: 9,
    maxPerItem: 9,
    secret: false,
    who: 'all',
  }),
  command('the next phase', 'forbidden', { type: 'next' }),
  command('going back', 'forbidden', { type: 'back' }),
  command('more time', 'forbidden', { type: 'extend', ms: 60_000 }),
  command('another phase’s rules', 'forbidden', { type: 'phase.edit', phaseId: 'stille', change: { minutes: 1 } }),
  command('opening the board', 'forbidden', { type: 'lock.board', on: false }),
  command('showing pointers', 'forbidden', { type: 'cursors', hidden: false }),
  command('pausing somebody else', 'forbidden', { type: 'freeze', memberId: 'mbr_other', on: true }),
]

/** Everybody writes for themselves: nobody touches what lies there, or gets at what others have written. */
export const HIDDEN: readonly Attempt[] = [
  comment('a comment during silent writing', 'not_now'),
  reaction('a reaction during silent writing', 'not_now'),
  move('moving one’s own note on the canvas', 'not_now', 'own'),
  move('moving another’s note on the canvas', 'not_now', 'foreign'),
  group('a group on the canvas', 'not_now'),
  rewrite('another’s text on the canvas', 'forbidden', 'foreign'),
  remove('another’s note on the canvas', 'forbidden', 'foreign'),
  onNote('another’s unseen note, rewritten', 'not_found', 'unseen', 'PATCH', '', { text: 'Nej' }),
  onNote('another’s unseen note, deleted', 'not_found', 'unseen', 'DELETE'),
  onNote('another’s unseen note, put on the board', 'not_now', 'unseen', 'POST', '/publish'),
  onNote('a comment on an unseen note', 'not_now', 'unseen', 'POST', '/comments', { text: 'Jeg kan se dig' }),
]

/** Nothing changes on the board while it is voted on. */
export const VOTING: readonly Attempt[] = [
  write('a note from the phone during a vote', 'not_now', 'phone'),
  write('a note from the list during a vote', 'not_now', 'list'),
  newNote('a note from the canvas during a vote', 'not_now'),
  rewrite('one’s own text on the canvas during a vote', 'not_now', 'own'),
  move('dragging during a vote', 'not_now', 'own'),
  remove('deleting on the canvas during a vote', 'not_now', 'own'),
  group('grouping during a vote', 'not_now'),
  onNote('one’s own text from the phone during a vote', 'not_now', 'own', 'PATCH', '', { text: 'Rettet' }),
  onNote('another colour from the phone during a vote', 'not_now', 'own', 'PATCH', '', { color: 'light-red' }),
  onNote('deleting from the phone during a vote', 'not_now', 'own', 'DELETE'),
  comment('a comment during a vote', 'not_now'),
  reaction('a reaction during a vote', 'not_now'),
  onBoard('a picture during a vote', 'forbidden', 'POST', 'images', { fileId: 'a'.repeat(64) }),
  onRound('more dots than one has', 'vote_limit', 'round', 'ballot', ({ foreign }, { own }) => dots({ [foreign]: 2, [own]: 2 })),
  onRound('more dots on one than one may', 'vote_limit', 'round', 'ballot', ({ foreign }) => dots({ [foreign]: 3 })),
  onRound('dots on what is not voted on', 'invalid', 'round', 'ballot', () => dots({ nte_nowhere: 1 })),
  onRound('dots in a round that is closed', 'vote_closed', 'closedRound', 'ballot', ({ foreign }) => dots({ [foreign]: 1 })),
  onRound('dots in another’s name', 'forbidden', 'round', 'proxies', ({ foreign, other }) => ({ memberId: other, ...dots({ [foreign]: 1 }) })),
  onRound('dots from paper', 'forbidden', 'round', 'paper', ({ foreign }) => ({ voters: 9, ...dots({ [foreign]: 9 }) })),
  http('closing the round', 'forbidden', ({ workshopId, round }) => ['POST', `/api/workshops/${workshopId}/votes/${round}/close`, {}]),
  onRound('a further round among the best', 'forbidden', 'closedRound', 'again', () => ({ top: 1 })),
]

/** In a round of which only others are asked. */
export const NOT_ASKED: readonly Attempt[] = [
  onRound('dots in a round one is not asked in', 'vote_not_asked', 'round', 'ballot', ({ foreign }) => dots({ [foreign]: 1 })),
  onRound('dots in it in another’s name', 'forbidden', 'round', 'proxies', ({ foreign, other }) => ({ memberId: other, ...dots({ [foreign]: 1 }) })),
]
/** Dots are placed by who is asked: not by who is paused, looks on, or comes when all is over. */
export const dotsRefused = (where: string, code: ErrorCode): readonly Attempt[] => [onRound(`dots ${where}`, code, 'round', 'ballot', ({ foreign }) => dots({ [foreign]: 1 }))]

/** Only looking: in a locked phase, under a locked board, for who is paused, and where all is over. */
export const watching = (where: string, code: ErrorCode, forOwn: ErrorCode = code): readonly Attempt[] => [
  write(`a note from the phone ${where}`, code, 'phone'),
  write(`a note from the list ${where}`, code, 'list'),
  newNote(`a note from the canvas ${where}`, code),
  rewrite(`one’s own text from the canvas ${where}`, forOwn, 'own'),
  onNote(`one’s own text from the phone ${where}`, forOwn, 'own', 'PATCH', '', { text: 'Rettet' }),
  onNote(`deleting from the phone ${where}`, forOwn, 'own', 'DELETE'),
  move(`dragging ${where}`, code, 'own'),
  comment(`a comment ${where}`, code),
  reaction(`a reaction ${where}`, code),
]
