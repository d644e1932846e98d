/** Light, dark, or as the device: kept in this browser, set on <html> (first by public/theme.js, before the first paint). */
import { createSignal } from 'solid-js'

export const THEMES = ['light', 'dark', 'system'] as const
export type Theme = (typeof THEMES)[number]
const STORED = 'samtavle.theme'
const dark = matchMedia('(prefers-color-scheme: dark)')

const stored = (): Theme => {
  const value = localStorage.getItem(STORED)
  return value === 'light' || value === 'dark' ? value : 'system'
}
const [theme, set] = createSignal<Theme>(stored())
const [deviceDark, setDeviceDark] = createSignal(dark.matches)
export { theme }
/** What is shown now; the canvas asks too. */
export const isDark = () => (theme() === 'system' ? deviceDark() : theme() === 'dark')

const show = () => {
  document.documentElement.dataset.theme = isDark() ? 'dark' : 'light'
}
dark.addEventListener('change', () => {
  setDeviceDark(dark.matches)
  show()
})

export function setTheme(next: Theme): void {
  if (next === 'system') localStorage.removeItem(STORED)
  else localStorage.setItem(STORED, next)
  set(next)
  show()
}
