/** Every size, rate and time-out, with unit and reason. Prose elsewhere never repeats them. */
const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const KIB = 1024
const MIB = 1024 * KIB

export const LIMITS = {
  /** characters; a note that says more is several notes */
  noteText: 2_000,
  /** characters on the phone's field: one idea a note (the counter warns, the server takes `noteText`) */
  phoneNoteText: 280,
  /** request ids that one question about own notes may name */
  sentPerQuestion: 50,
  /** characters; what needs more is a note of its own */
  commentText: 280,
  /** comments on one note */
  noteComments: 200,
  /** comments and reactions one person may leave within the window: more than anybody does by hand */
  commentsPerWindow: 20,
  reactionsPerWindow: 90,
  talkWindowMs: 1 * MINUTE,
  /** what people say about notes is told this often */
  talkNewsMs: 300,
  title: 200,
  /** characters; a group is called by a few words, which stand over its notes and on the wall */
  groupTitle: 80,
  question: 500,
  name: 60,
  organisation: 120,
  label: 120,
  /** characters; a line under the QR code */
  wifi: 160,
  versionName: 120,
  /** what became of the ideas: characters of what comes next, and of why one idea went as it did */
  outcomeText: 2_000,
  outcomeReason: 600,
  email: 254,
  passwordMin: 12,
  passwordMax: 256,
  /** records of one board, and bytes of its merged state */
  boardShapes: 5_000,
  boardBytes: 10 * MIB,
  /** one update frame from a client, and one sync step 2 (an offline evening) */
  updateBytes: 256 * KIB,
  syncStep2Bytes: 4 * MIB,
  /** notes that a facilitator takes off a board, or lays back, in one request */
  hideNotes: 500,
  /** notes (or groups) that one request puts into a group */
  groupNotes: 500,
  /** notes that one person keeps beside a board until a reveal: a librarian types a whole stack of paper ones */
  shelfNotes: 500,
  /** notes that one request may bring */
  batchNotes: 500,
  /** structs and new delete ranges in one update frame */
  updateStructs: 5_000,
  updateDeleteRanges: 5_000,
  presenceBytes: 2 * KIB,
  /** a section of a draft: characters (a fund allows some thousands) and blocks; keys of its other values */
  draftSectionText: 60_000,
  draftSectionBlocks: 2_000,
  draftFields: 2_000,
  /** application templates of a library's own; rows of one list in them, and characters of a guidance */
  templates: 200,
  templateRows: 100,
  templateText: 4_000,
  /** bodies of JSON requests */
  bodyBytes: 1 * MIB,
  /** an uploaded picture: bytes of the request, pixels before it is decoded, longest side and bytes of what is stored */
  imageBytes: 10 * MIB,
  imagePixels: 40_000_000,
  imageSide: 4_096,
  /** characters of a picture's description */
  altText: 1_000,
  /** pictures of one board, and their bytes together */
  boardFiles: 200,
  boardFileBytes: 200 * MIB,
  /** pictures a member may upload within the window */
  uploads: 20,
  uploadWindowMs: 10 * MINUTE,
  /** up to here an exported board carries its pictures in itself */
  exportImageBytes: 5 * MIB,
  /** coordinates beyond this are a mistake or an attack */
  canvasExtent: 1_000_000,
  /** foreign records a participant may remove within the window */
  bulkRemovals: 10,
  bulkWindowMs: 10 * SECOND,
  /** waiting bytes of one socket: presence is skipped from the first, the socket closed at the second */
  socketSlowBytes: 1 * MIB,
  socketStuckBytes: 4 * MIB,
  /** whole states one socket may ask for: a provider asks once, and again on a timer of its own at most every few seconds */
  catchUpsPerConnection: 1_000,
  /** a board without edits for so long leaves memory, its people stay */
  restMs: 5 * SECOND,
  /** after so many refused frames a member only watches for a while */
  strikes: 3,
  strikeMs: 10 * MINUTE,
  /** a line that has gone dead without a word is found by the second ping after it; the time goes along, because the stock provider hangs up after 30 s without a message */
  pingMs: 10 * SECOND,
  /** a room without sockets leaves memory after this */
  roomIdleMs: 60 * SECOND,
  /** journal rows after which a snapshot is written, and the longest an active room goes without one */
  snapshotRows: 1_000,
  snapshotMs: 60 * SECOND,
  presenceHz: 10,
  /** calls of one facilitator to everybody within the window: more would only be a lurching board */
  gathers: 20,
  gatherWindowMs: 1 * MINUTE,
  /** a workshop has a few hundred at most; measured to work well beyond that */
  connectionsPerRoom: 2_000,
  spareClientIds: 4,
  sessionIdleMs: 7 * DAY,
  sessionAbsoluteMs: 30 * DAY,
  guestSessionMs: 180 * DAY,
  accountInviteMs: 7 * DAY,
  /** the typed code works from a day before the workshop until twelve hours after its last activity */
  codeBeforeMs: 1 * DAY,
  codeAfterMs: 12 * HOUR,
  shutdownMs: 4 * SECOND,
  /** phases of a programme: a whole day in quarters of an hour */
  phases: 40,
  phaseMinutes: 480,
  /** characters; one line on a phone, two on the wall */
  instruction: 280,
  /** the longest a timer can be set to */
  timerMs: 8 * HOUR,
  zoneLocks: 100,
  /** a rehearsal: simulated people, the longest it lasts, and how often each of them looks up */
  rehearsalPeople: 20,
  rehearsalMs: 15 * MINUTE,
  rehearsalBeatMs: 1 * SECOND,
  frozenMembers: 500,
  /** commands of facilitators by which a repeated one is known */
  rememberedCommands: 200,
  /** how often it is looked whether a phase has run out */
  phaseClockMs: 250,
  /** a clock that is this far behind what it should show was set back */
  clockSlackMs: 1 * SECOND,
  /** rounds of one workshop, dots of one person in a round, people behind the dots on paper */
  voteRounds: 50,
  voteDots: 20,
  paperVoters: 1_000,
  /** choices in one request */
  voteChoices: 50,
  /** wrong codes from one address: only wrong ones count, forty people share one address */
  wrongCodesPerMinute: 30,
  signInPerAccount: 5,
  signInPerAddress: 50,
  signInWindowMs: 15 * MINUTE,
  /** the database waits this long for another process, no longer: it holds up everybody */
  busyTimeoutMs: 250,
} as const

/** Yjs client ids: the server's are below, people's from here up to 2^31. Higher wins between concurrent writes, so a person's newer edit beats an older repair. */
export const FIRST_PERSON_CLIENT_ID = 2 ** 20
export const LAST_CLIENT_ID = 2 ** 31 - 1
