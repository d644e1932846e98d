/** The votes of the face one is on, for every part of it. */
import { createContext, useContext } from 'solid-js'
import type { Votes } from './votes.ts'

export const VotesContext = createContext<Votes>()
export function useVotes(): Votes {
  const votes = useContext(VotesContext)
  if (!votes) throw new Error('outside of the votes')
  return votes
}
