/** What is said about notes, for all rows of a list without handing it through. */
import { createContext, useContext } from 'solid-js'
import type { Talk } from './talk.ts'

export const TalkContext = createContext<Talk>()

export function useTalk(): Talk {
  const talk = useContext(TalkContext)
  if (!talk) throw new Error('outside of what shows notes')
  return talk
}
