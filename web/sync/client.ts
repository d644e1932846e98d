/** The one way to open a board on a page. */
import { browserEnvironment } from './environment.ts'
import { Session } from './session.ts'
import { onSharedComputer } from './shared-computer.ts'
import type { OpenBoard } from './types.ts'

/** Opens a board: from the device at once if there is no network, with its room as soon as there is. Call `dispose` when the page goes. */
export const openBoard: OpenBoard = ({ documentId, shared = onSharedComputer() }) => new Session(documentId, shared, browserEnvironment())
