/** Looking about: nearer, farther, at everything, at one thing, along with somebody. */
import type { Editor } from 'tldraw'
import { keepInView, showRecord, zoomToBoard } from './camera.ts'
import type { Follow } from './follow.ts'
import { lookAt, placeOf } from './look.ts'
import type { Canvas } from './types.ts'

type CameraControls = Pick<Canvas, 'zoomIn' | 'zoomOut' | 'zoomToFit' | 'keepInView' | 'show' | 'place' | 'lookAt' | 'following' | 'follow'>
/** Whoever moves about by hand follows nobody. */
export function cameraControls(editor: Editor, { following, follow }: Follow, after: (act: () => void) => () => void): CameraControls {
  const animation = { duration: editor.options.animationMediumMs }
  const move = (act: () => void) =>
    after(() => {
      follow(undefined)
      act()
    })
  return {
    following,
    follow,
    zoomIn: move(() => editor.zoomIn(undefined, { animation })),
    zoomOut: move(() => editor.zoomOut(undefined, { animation })),
    zoomToFit: move(() => zoomToBoard(editor)),
    keepInView: () => keepInView(editor),
    show: (id) => move(() => showRecord(editor, id))(),
    place: () => placeOf(editor),
    lookAt(place) {
      follow(undefined)
      return lookAt(editor, place)
    },
  }
}
