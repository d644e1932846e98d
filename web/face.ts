/** Which face of a board opens: the person's last choice in this browser, else what suits the device. */
export const FACES = ['canvas', 'list', 'phone'] as const
export type Face = (typeof FACES)[number]
const STORED = 'samtavle.face'
/** under this the board's own tools do not fit */
const PHONE = '(max-width: 699px)'

export function rememberFace(face: Face): void {
  localStorage.setItem(STORED, face)
}
export function preferredFace(): Face {
  const stored = localStorage.getItem(STORED)
  return FACES.find((face) => face === stored) ?? (matchMedia(PHONE).matches ? 'phone' : 'canvas')
}
