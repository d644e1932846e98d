/** What the gate goes by: one value a kind of document. */
/** What one kind of document lets a frame be made of. */
export interface GateRules {
  roots: { has(root: string): boolean }
  key: RegExp
  /** deepest nesting of a value */
  depth: number
  /** left out: values in maps, and nothing else */
  text?: TextRules
}
/** Text without formats in elements. What lies in what is not looked at here, see the kind's `settle`. */
export interface TextRules {
  /** roots that are lists of elements; the others are maps */
  lists: { has(root: string): boolean }
  elements: ReadonlySet<string>
}
