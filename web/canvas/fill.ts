/** What the board holds comes onto the canvas: places, the camera, everything else, and from then on whatever others do. */
import type { Editor } from 'tldraw'
import type { BoardSession } from '#web/sync/types.ts'
import { openArrivals } from './arrivals.ts'
import { placeCamera } from './camera.ts'
import { areFontsThere, loadFonts } from './fonts.ts'
import { followDocument } from './incoming.ts'
import { loadPlaces, loadRest } from './load.ts'
import type { Outgoing } from './outgoing.ts'

/** @param done called once all is there @returns stops */
export function fill(editor: Editor, session: BoardSession, outgoing: Outgoing, done: () => void): () => void {
  const arrivals = openArrivals(editor, session)
  const stops: (() => void)[] = [() => arrivals.dispose()]
  let ended = false
  const rest = loadPlaces(editor, session)
  stops.push(placeCamera(editor, session.documentId))
  stops.push(followDocument(editor.store, session, outgoing, arrivals))
  const start = () => {
    if (!ended) stops.push(loadRest(editor, session, rest, done))
  }
  // after a promise the canvas would be painted once without any notes
  if (areFontsThere()) start()
  else void loadFonts(editor).then(start)
  return () => {
    ended = true
    for (const stop of stops) stop()
  }
}
