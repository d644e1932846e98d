/** What an open board needs from the world around it: passed in, so that it runs in a page and in a program alike. */
import type * as Y from 'yjs'
import { AppError } from '#shared/errors.ts'
import type { ConnectionAnswer } from '#shared/boards.ts'
import { api, call } from '#web/api.ts'
import { onNetwork, openOwnSocket } from './network.ts'
import type { TabMemory } from './rescued.ts'
import type { NetworkListener, SocketLike } from './socket.ts'

export interface Environment {
  /** New client ids for a document. @throws AppError; `unreachable` without network */
  issue(documentId: string): Promise<ConnectionAnswer>
  /** @param path of our own origin, with its query */
  openSocket(path: string): SocketLike
  readonly memory: TabMemory
  /** @returns stops listening */
  onNetwork(listener: NetworkListener): () => void
  /** the words of a draft's section, for a rescue; left out where no draft is open */
  sectionText?(doc: Y.Doc, sectionId: string): string
  /** loads the page anew: a client id never serves twice */
  reload(): void
}

/** milliseconds; on a bad line the copy on the device is better than waiting */
const ISSUE_PATIENCE = 5000

async function issue(documentId: string): Promise<ConnectionAnswer> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new AppError('unreachable')), ISSUE_PATIENCE)
  })
  const answer = call<ConnectionAnswer>(api.boards[':id'].connections.$post({ param: { id: documentId } }))
  return await Promise.race([answer, late]).finally(() => clearTimeout(timer))
}

export const browserEnvironment = (): Environment => ({ issue, openSocket: openOwnSocket, memory: sessionStorage, onNetwork, reload: () => location.reload() })
