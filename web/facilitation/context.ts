/** The running workshop, for everything on a face that goes by it. */
import { createContext, useContext } from 'solid-js'
import type { Live } from './live.ts'

export const LiveContext = createContext<Live>()

export function useLive(): Live {
  const live = useContext(LiveContext)
  if (!live) throw new Error('outside a running workshop')
  return live
}
