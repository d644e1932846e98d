/** How large a square is, so that one for each note fits on the shelf. Lengths are pixels of a wall 1920 wide. */
const WIDTH = 1728
const HEIGHT = 264
const GAP = 4
const LARGEST = 40
const SMALLEST = 6

/** @returns the side of a square */
export function squareFor(notes: number): number {
  for (let side = LARGEST; side > SMALLEST; side--) if (Math.floor((WIDTH + GAP) / (side + GAP)) * Math.floor((HEIGHT + GAP) / (side + GAP)) >= notes) return side
  return SMALLEST
}
/** So many are drawn at most; the number beside them goes on. */
export const MOST_SQUARES = 4_000
