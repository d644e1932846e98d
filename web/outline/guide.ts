/** The list when somebody gathers everyone: it goes to the zone or group by its heading, with the keyboard. */
import type { BoardOutline } from '#shared/board/outline.ts'
import { type Answer, answerCalls } from '#web/guide/calls.ts'
import { type Place, provideHere } from '#web/guide/gather.ts'
import type { ListModel } from './model.ts'
import { groupTitle, zoneTitle } from './words.ts'

interface Heading {
  /** of the zone's or group's record */
  record: string
  element: string
  title: string
}
function headings({ zones, groups }: BoardOutline): Heading[] {
  const group = (node: BoardOutline['groups'][number]): Heading => ({ record: `shape:${node.id}`, element: `group-${node.id}`, title: groupTitle(node) })
  return [...zones.flatMap((zone) => [{ record: zone.record, element: `zone-${zone.id}`, title: zoneTitle(zone) }, ...zone.groups.map(group)]), ...groups.map(group)]
}

const show = (element: HTMLElement): void => {
  element.scrollIntoView({ block: 'start' })
  element.focus({ preventScroll: true })
}
/** under the bar, where one reads */
const READING_LINE = 160

/** Call inside a component; it ends with it. */
export function guideList(list: ListModel): void {
  const find = (record: string | undefined) => headings(list.outline).find((heading) => heading.record === record)
  const answer: Answer = {
    nameOf: (focus) => find(focus)?.title,
    canGo: ({ focus }) => find(focus) !== undefined,
    go({ focus }) {
      const before = document.activeElement
      const line = readHere(headings(list.outline))
      list.clear()
      const heading = document.getElementById(find(focus)?.element ?? '')
      if (heading) show(heading)
      return () => {
        const place = document.getElementById(line?.element ?? '')
        place?.scrollIntoView({ block: 'start' })
        if (before instanceof HTMLElement && before !== document.body) before.focus({ preventScroll: true })
      }
    },
  }
  answerCalls(list.session.event, answer)
  provideHere((): Place | undefined => {
    const heading = focusedHere(headings(list.outline)) ?? readHere(headings(list.outline))
    return heading && { focus: heading.record }
  })
}

/** The heading over where the keyboard is. */
function focusedHere(all: readonly Heading[]): Heading | undefined {
  const section = document.activeElement?.closest('section[aria-labelledby]')?.getAttribute('aria-labelledby')
  return all.find(({ element }) => element === section)
}
/** The last heading that has passed the reading line, else the first. */
function readHere(all: readonly Heading[]): Heading | undefined {
  const passed = all.filter(({ element }) => (document.getElementById(element)?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY) <= READING_LINE)
  return passed.at(-1) ?? all[0]
}
