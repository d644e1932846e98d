/** Opaque prefixed ids: 128 random bits, so that they can be made anywhere and guessed nowhere. */
const PREFIX = {
  user: 'usr',
  workshop: 'wsp',
  board: 'brd',
  member: 'mbr',
  invite: 'inv',
  version: 'ver',
  note: 'nte',
  comment: 'cmt',
  group: 'grp',
  image: 'img',
  draft: 'drf',
  remark: 'rmk',
  row: 'row',
  reveal: 'rev',
  removal: 'rmv',
  round: 'rnd',
  template: 'tpl',
} as const
export type IdKind = keyof typeof PREFIX

/** 16 bytes as 22 characters of base64url; used for ids and for link tokens. Browser and Node alike. */
export function randomToken(bytes = 16): string {
  const raw = crypto.getRandomValues(new Uint8Array(bytes))
  let binary = ''
  for (const byte of raw) binary += String.fromCharCode(byte)
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

export const newId = (kind: IdKind): string => `${PREFIX[kind]}_${randomToken()}`

/** Letters and digits that cannot be taken for each other on a wall or over the phone (no 0 O 1 I L 5 S 8 B 2 Z U V). */
export const CODE_ALPHABET = '34679ACDEFGHJKMNPQRTWXY'
export const CODE_LENGTH = 6
const CODE = new RegExp(`^(?=.*[0-9])[${CODE_ALPHABET}]{${CODE_LENGTH}}$`)

/** Six characters, at least one digit, so that `/CODE` can never be one of our own routes. */
export function randomCode(): string {
  for (;;) {
    // 23 symbols: bytes from 230 up would favour the first ones, so they are thrown away.
    const raw = [...crypto.getRandomValues(new Uint8Array(32))].filter((byte) => byte < 230)
    const code = raw
      .slice(0, CODE_LENGTH)
      .map((byte) => CODE_ALPHABET[byte % CODE_ALPHABET.length])
      .join('')
    if (CODE.test(code)) return code
  }
}

/** What a person typed, as a code: case, spaces and dashes do not matter. Undefined if it cannot be one. */
export function parseCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replaceAll(/[\s-]/g, '')
  return CODE.test(code) ? code : undefined
}
