/** tldraw's idea of the person at this screen: language, theme, motion. Ours decide, and nothing is stored. */
/** Left alone, tldraw keeps them in the browser and shares them between tabs. */
import { atom, computed, createTLUser, type TLUser, type TLUserPreferences } from 'tldraw'
import type { CanvasContext } from './context.ts'

export function userOf(context: CanvasContext): TLUser {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  const own = atom<Partial<TLUserPreferences>>('own preferences', {})
  const userPreferences = computed<TLUserPreferences>('preferences', () => ({
    animationSpeed: still ? 0 : 1,
    edgeScrollSpeed: 1,
    isSnapMode: false,
    isWrapMode: false,
    isDynamicSizeMode: false,
    isPasteAtCursorMode: true,
    areKeyboardShortcutsEnabled: true,
    ...own.get(),
    id: context.self.get(),
    name: '',
    locale: context.locale.get(),
    colorScheme: context.dark.get() ? 'dark' : 'light',
  }))
  return createTLUser({ userPreferences, setUserPreferences: (next) => own.set(next) })
}
