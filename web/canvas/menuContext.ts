/** tldraw makes the context menu itself; this is how it learns whose canvas it is in. */
import { createContext } from 'react'
import type { CanvasContext } from './context.ts'
import type { Grouping } from './types.ts'

export const CanvasOfMenu = createContext<CanvasContext | undefined>(undefined)
export const GroupingOfMenu = createContext<() => Grouping | undefined>(() => undefined)
