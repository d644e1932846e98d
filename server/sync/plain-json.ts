/** What a value in a document may be. */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** JSON and nothing else: no bytes, no bigint, no undefined, no infinite numbers, no keys that reach into prototypes. */
export function isPlainJson(value: unknown, depth: number): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || depth === 0) return false
  if (Array.isArray(value)) return value.every((entry) => isPlainJson(entry, depth - 1))
  if (Object.getPrototypeOf(value) !== Object.prototype) return false
  // Object.entries would make an array a pair, for every value that anybody writes
  for (const key in value) if (FORBIDDEN_KEYS.has(key) || !isPlainJson((value as Record<string, unknown>)[key], depth - 1)) return false
  return true
}
