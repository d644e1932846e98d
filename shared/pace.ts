/** How fast a participant may write. The server alone counts it, so pages do not carry it beside the other limits. */
const MINUTE = 60_000
const MIB = 1024 * 1024

export const PACE = {
  /** new notes, and changes of notes over HTTP, that a participant may make within the window: a pasted list, or an hour offline that comes at once, is far less */
  notesPerWindow: 300,
  noteChangesPerWindow: 600,
  writeWindowMs: 1 * MINUTE,
  /** what a participant may send over sockets at once, and what comes to it each second: somebody who drags on two screens sends 60 messages, and no program of ours ever uses up the store */
  messageStore: 30_000,
  messagesPerSecond: 100,
  messageStoreBytes: 128 * MIB,
  messageBytesPerSecond: 1 * MIB,
} as const
