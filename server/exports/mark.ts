/** Whether a board still reads as it did, told without reading it: phones that show it ask every few seconds. */
import { createHash } from 'node:crypto'
import { findDocument } from '#db/documents.ts'
import { memberFacts } from '#db/member-names.ts'
import type { Access } from '#db/members.ts'
import { countedRounds } from '#db/vote-tally.ts'
import { findWorkshop } from '#db/workshops.ts'
import type { Deps } from '#server/deps.ts'

/** For so long everybody of a board is answered from one look: what happens meanwhile is seen the next time they ask. */
const LOOK_MS = 1_000

type Asker = Pick<Access, 'userId' | 'memberId' | 'workshopId' | 'documentId'>
/** An entity tag of the outline as this person reads it; a weak one, because answers are compressed. */
export type OutlineMark = (asker: Asker) => Promise<string>

/** Everything that `readBoard` reads, but the board: of that, the number of its newest turn. */
async function look({ db }: Deps, { userId, workshopId, documentId }: Asker): Promise<string> {
  const document = await findDocument(db, documentId)
  const workshop = await findWorkshop(db, userId, workshopId)
  const read = [document?.epoch, document?.seq, document?.title, workshop?.identity, await memberFacts(db, workshopId), await countedRounds(db, workshopId, documentId)]
  return digest(JSON.stringify(read))
}
const digest = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22)

export function createOutlineMark(deps: Deps): OutlineMark {
  const looks = new Map<string, Promise<string>>()
  return async (asker) => {
    const { documentId, memberId } = asker
    let mark = looks.get(documentId)
    if (!mark) {
      mark = look(deps, asker)
      looks.set(documentId, mark)
      setTimeout(() => looks.delete(documentId), LOOK_MS).unref()
    }
    return `W/"${digest(`${await mark}:${memberId}`)}"`
  }
}
