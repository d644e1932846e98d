/** The form of a new round as it is filled in: what is voted on, by which rule, and what is still missing. */
import { createMemo, createSignal, useContext } from 'solid-js'
import type { VOTE_TARGETS, VOTER_GROUPS } from '#shared/facilitation/eligible.ts'
import { votable } from '#shared/facilitation/votable.ts'
import type { Live } from '#web/facilitation/live.ts'
import { t } from '#web/i18n.tsx'
import { createLoad } from '#web/load.ts'
import { readOutline } from './commands.ts'
import { SelectionContext } from './selection.ts'

const DOTS = 3

/** Call under a Solid owner. */
export function createWish(live: Live) {
  const marked = useContext(SelectionContext)
  const [title, setTitle] = createSignal(t('votes.defaultTitle'))
  const [target, setTarget] = createSignal<(typeof VOTE_TARGETS)[number]>(marked().length > 0 ? 'selection' : 'notes')
  const [picked, setPicked] = createSignal<ReadonlySet<string>>(new Set(marked()))
  const [dots, setDots] = createSignal(DOTS)
  const [several, setSeveral] = createSignal<'one' | 'several'>('one')
  const [secret, setSecret] = createSignal<'secret' | 'open'>('secret')
  const [who, setWho] = createSignal<(typeof VOTER_GROUPS)[number]>('all')
  const outline = createLoad(() => live.boardId, readOutline)
  const items = createMemo(() => {
    const board = outline()
    return board ? votable(board) : undefined
  })
  const count = () => {
    if (target() === 'selection') return items()?.filter((item) => picked().has(item.itemId)).length
    return items()?.filter((item) => item.kind === (target() === 'notes' ? 'note' : 'group')).length
  }
  const rule = () => ({ dots: dots(), maxPerItem: several() === 'one' ? 1 : dots(), secret: secret() === 'secret', who: who(), target: target() })
  const nothing = () => (count() === 0 ? t(`votes.nothing.${target()}`) : undefined)
  const noTitle = () => (title().trim() === '' ? t('votes.titleMissing') : undefined)
  return {
    title,
    setTitle,
    target,
    setTarget,
    picked,
    setPicked,
    dots,
    setDots,
    several,
    setSeveral,
    secret,
    setSecret,
    who,
    setWho,
    outline,
    items,
    count,
    rule,
    nothing,
    noTitle,
  }
}
export type Wish = ReturnType<typeof createWish>
