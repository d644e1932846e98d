/** A line of time on a page: words that wrap, and a drawing for each that prints in its colours. */
import type { Bar, FlowBlock } from '../flow/model.ts'
import { htmlText, said } from './text.ts'

const LENGTH = 1_000
/** a single day is a mark that can be seen */
const LEAST = 12
const place = (share: number): number => Math.round(share * LENGTH)
/** As thick as it is told, however the drawing is stretched. */
const stroke = (path: string, color: string, width: number): string => `<path d="${path}" stroke="${color}" stroke-width="${width}" vector-effect="non-scaling-stroke"/>`

function bar({ from, to }: Bar, rules: string): string {
  const width = Math.max(LEAST, place(to) - place(from))
  const x = Math.min(place(from), LENGTH - width)
  return `<svg viewBox="0 0 ${LENGTH} 10" preserveAspectRatio="none">${rules}${stroke(`M${x} 5h${width}`, '#2a3b9f', 10)}</svg>`
}

export function timelineOf({ alt, ticks, bars }: Extract<FlowBlock, { kind: 'timeline' }>): string {
  const rules = stroke(ticks.map(({ at }) => `M${place(at)} 0v10`).join(''), '#e1d9ca', 1)
  const labels = ticks.map(({ at, label }) => `<span style="left:${(at * 100).toFixed(1)}%">${htmlText(label)}</span>`).join('')
  const rows = bars.map((one) => `<span>${said(one.label)}</span>${bar(one, rules)}`).join('')
  return `<figure class="timeline" role="img" aria-label="${htmlText(alt)}"><span class="corner"></span><span class="months">${labels}</span>${rows}</figure>`
}
