/** The canvas' code: large, and the only way to it. */
import type { mountCanvas } from '#web/canvas/mount.tsx'

/** Ask for it as soon as a page is going to need it: it then comes while the room is being entered. @throws what the browser throws when it cannot be fetched */
export const canvasCode = (): Promise<{ mountCanvas: typeof mountCanvas }> => import('#web/canvas/mount.tsx')
