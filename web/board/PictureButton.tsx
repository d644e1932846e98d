/** Puts pictures from this device on the board. */
import { IMAGE_TYPES } from '#shared/board/files.ts'
import { t } from '#web/i18n.tsx'
import type { Canvas } from '#web/canvas/types.ts'
import { IconButton } from '#web/ui/IconButton.tsx'

export function PictureButton(props: { canvas: Canvas }) {
  let input: HTMLInputElement | undefined
  const choose = (event: Event & { currentTarget: HTMLInputElement }) => {
    const files = [...(event.currentTarget.files ?? [])]
    // the same picture may be chosen again
    event.currentTarget.value = ''
    if (files.length > 0) props.canvas.addPictures(files)
  }
  return (
    <>
      <IconButton icon="image" label={t('board.addPicture')} tooltip="right" onClick={() => input?.click()} />
      <input ref={input} type="file" accept={IMAGE_TYPES.join(',')} multiple hidden onChange={choose} />
    </>
  )
}
