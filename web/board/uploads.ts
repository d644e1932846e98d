/** Pictures on their way to the board: one after the other, with how far the present one has come, and what went wrong in words. */
import { type Accessor, createSignal } from 'solid-js'
import type { FileCreated } from '#shared/files.ts'
import { uploadPicture } from '#web/files/upload.ts'
import { explain, t } from '#web/i18n.tsx'
import { toast } from '#web/ui/toast.ts'

export interface Uploads {
  /** how much of the present picture has been sent, 0 to 1; undefined while none is on its way */
  readonly share: Accessor<number | undefined>
  /** Resolves with what was stored; undefined when it was not, and the person has been told why. */
  send(file: File): Promise<FileCreated | undefined>
}

/** @param mayAdd may this person put pictures on the board? */
export function createUploads(boardId: string, mayAdd: () => boolean): Uploads {
  const [share, setShare] = createSignal<number>()
  let last: Promise<unknown> = Promise.resolve()
  const sendNow = async (file: File) => {
    setShare(0)
    try {
      return await uploadPicture(boardId, file, { onProgress: setShare })
    } catch (error) {
      toast(explain(error), { kind: 'error' })
      return undefined
    } finally {
      setShare(undefined)
    }
  }
  return {
    share,
    async send(file) {
      if (!mayAdd()) return void toast(t('board.noPictures'), { kind: 'error' })
      const sending = last.then(() => sendNow(file))
      last = sending
      return sending
    },
  }
}
