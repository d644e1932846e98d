/** What is selected on the canvas, for a vote among it; nothing on the other faces. Note and group ids as the API has them. */
import { type Accessor, createContext } from 'solid-js'

const NOTHING: readonly string[] = []
export const SelectionContext = createContext<Accessor<readonly string[]>>(() => NOTHING)
