/**
 * Values as lib0 writes them (`readAny`), read without a view and a text decoder for each word: a note has fifty words, and forty-five of
 * them are the same in every note. Words seen before are the same string again, so that a board keeps one of each and not thousands.
 */
import * as decoding from 'lib0/decoding'

type Decoder = decoding.Decoder

const LONGEST = 32
const ASCII_END = 0x80
/** A power of two; a word that falls on another's place takes it. */
const PLACES = 4_096
const words: string[] = Array(PLACES).fill('')

/** An array that grows by pushing has room for seventeen; a note's have one to five, and a board keeps thousands of them. A length that is only claimed takes no more than this. */
const SHORT = 64

const floats = new DataView(new ArrayBuffer(8))

/** @throws Error when it is cut off or no UTF-8 */
export function readWord(decoder: Decoder): string {
  const { arr } = decoder
  const from = decoder.pos
  const length = decoding.readVarUint(decoder)
  const start = decoder.pos
  const end = start + length
  if (end > arr.length) throw new Error('a text is cut off')
  const word = length <= LONGEST ? knownWord(arr, start, end) : undefined
  if (word === undefined) {
    decoder.pos = from
    return decoding.readVarString(decoder)
  }
  decoder.pos = end
  return word
}

/** undefined: it is not of plain letters */
function knownWord(arr: Uint8Array, start: number, end: number): string | undefined {
  let hash = end - start
  for (let i = start; i < end; i++) {
    const byte = arr[i] as number
    if (byte >= ASCII_END) return undefined
    hash = (Math.imul(hash, 31) + byte) | 0
  }
  const place = (hash ^ (hash >>> 12)) & (PLACES - 1)
  const known = words[place] as string
  if (isWritten(known, arr, start, end)) return known
  const word = String.fromCharCode(...arr.subarray(start, end))
  words[place] = word
  return word
}
function isWritten(word: string, arr: Uint8Array, start: number, end: number): boolean {
  if (word.length !== end - start) return false
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== arr[start + i]) return false
  return true
}

function readFloat(decoder: Decoder, bytes: 4 | 8): number {
  if (decoder.pos + bytes > decoder.arr.length) throw new Error('a number is cut off')
  for (let i = 0; i < bytes; i++) floats.setUint8(i, decoder.arr[decoder.pos++] as number)
  return bytes === 4 ? floats.getFloat32(0) : floats.getFloat64(0)
}
function readObject(decoder: Decoder): Record<string, unknown> {
  const length = decoding.readVarUint(decoder)
  const object: Record<string, unknown> = {}
  for (let i = 0; i < length; i++) {
    const key = readWord(decoder)
    object[key] = readValue(decoder)
  }
  return object
}
function readArray(decoder: Decoder): unknown[] {
  const length = decoding.readVarUint(decoder)
  const array: unknown[] = length <= SHORT ? Array(length) : []
  for (let i = 0; i < length; i++) array[i] = readValue(decoder)
  return array
}

/** The same as lib0's `readAny`. @throws Error when it is cut off or of no known kind */
export function readValue(decoder: Decoder): unknown {
  switch (decoder.arr[decoder.pos]) {
    case 117:
      decoder.pos++
      return readArray(decoder)
    case 118:
      decoder.pos++
      return readObject(decoder)
    case 119:
      decoder.pos++
      return readWord(decoder)
    case 123:
      decoder.pos++
      return readFloat(decoder, 8)
    case 124:
      decoder.pos++
      return readFloat(decoder, 4)
    default:
      return readRest(decoder)
  }
}
function readRest(decoder: Decoder): unknown {
  const value = decoding.readAny(decoder)
  if (decoder.pos > decoder.arr.length) throw new Error('a value is cut off')
  return value
}
