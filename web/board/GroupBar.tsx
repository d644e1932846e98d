/** What can be done with the notes and groups that are selected, beside them; on a narrow screen at its upper edge. Never in the corner where the canvas signs. */
import { Show } from 'solid-js'
import { GROUP_COLORS } from '#shared/board/records.ts'
import type { Canvas, GroupSelection } from '#web/canvas/types.ts'
import { attempt } from '#web/facilitation/command.ts'
import { loadDots } from '#web/groups/dots.ts'
import { t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { Menu, type MenuItem } from '#web/ui/Menu.tsx'
import { useBoard } from './context.ts'
import styles from './GroupBar.module.css'
import { moveByArrows } from './toolbarKeys.ts'

/** One note alone is moved and written by hand: no bar jumps up at every click. */
const worthABar = (found: GroupSelection | undefined): GroupSelection | undefined =>
  found && (found.notes.length > 1 || found.groups.length > 0 || found.zone) ? found : undefined

export function GroupBar(props: { canvas: Canvas }) {
  const found = () => worthABar(props.canvas.grouping.selection())
  return (
    <Show when={found()}>
      {(selected) => (
        <div
          class={styles.bar}
          role="toolbar"
          aria-label={t('canvas.group.bar')}
          style={{ '--x': `${selected().box.x}px`, '--y': `${selected().box.y}px` }}
          onKeyDown={moveByArrows}
        >
          <NoteActions canvas={props.canvas} found={selected()} />
          <GroupActions canvas={props.canvas} found={selected()} />
        </div>
      )}
    </Show>
  )
}

interface Part {
  canvas: Canvas
  found: GroupSelection
}

function NoteActions(props: Part) {
  const into = (): MenuItem[] => props.found.others.map(({ id, name }) => ({ label: name, icon: 'folder', onSelect: () => props.canvas.grouping.put(id) }))
  return (
    <>
      <Show when={props.found.notes.length > 0 && props.found.groups.length === 0}>
        <Button size="s" variant="quiet" icon="folder-plus" onClick={() => props.canvas.grouping.make()}>
          {t('canvas.group.make')}
        </Button>
      </Show>
      <Show when={props.found.others.length > 0}>
        <Menu label={t('canvas.group.into')} trigger={<Icon name="folder-input" />} items={into()} />
      </Show>
      <Show when={props.found.groups.length > 0 && props.found.groups.length + props.found.notes.length > 1}>
        <Button size="s" variant="quiet" icon="merge" onClick={() => props.canvas.grouping.merge()}>
          {t('canvas.group.merge')}
        </Button>
      </Show>
    </>
  )
}

function GroupActions(props: Part) {
  const { live, session } = useBoard()
  const counted = () => live.view()?.votes.some(({ closedAt }) => closedAt !== null) ?? false
  const byVotes = () => attempt(async () => props.canvas.grouping.tidy({ order: 'votes', votes: await loadDots(session.documentId) }))
  const orders = (): MenuItem[] => [
    { label: t('canvas.group.tidyPlace'), icon: 'layout-dashboard', onSelect: () => props.canvas.grouping.tidy({ order: 'place' }) },
    { label: t('canvas.group.tidyTime'), icon: 'clock', onSelect: () => props.canvas.grouping.tidy({ order: 'time' }) },
    ...(counted() ? [{ label: t('canvas.group.tidyVotes'), icon: 'circle-dot' as const, onSelect: () => void byVotes() }] : []),
  ]
  const one = () => props.found.groups.length === 1 && props.found.notes.length === 0
  return (
    <>
      <Show when={props.found.suggested}>
        <Button size="s" variant="quiet" icon="check" onClick={() => props.canvas.grouping.accept()}>
          {t('groups.accept')}
        </Button>
      </Show>
      <Show when={one()}>
        <Button size="s" variant="quiet" icon="pencil" onClick={() => props.canvas.grouping.rename()}>
          {t('canvas.group.rename')}
        </Button>
        <Menu label={t('canvas.group.color')} trigger={<Icon name="palette" />} items={papers(props)} />
      </Show>
      <Show when={(props.found.groups.length > 0 && props.found.notes.length === 0) || props.found.zone}>
        <Menu label={t('canvas.group.tidy')} trigger={t('canvas.group.tidy')} items={orders()} />
      </Show>
      <Show when={one()}>
        <Button size="s" variant="quiet" icon="ungroup" onClick={() => props.canvas.grouping.breakUp()}>
          {t('canvas.group.breakUp')}
        </Button>
      </Show>
    </>
  )
}

const papers = (part: Part): MenuItem[] =>
  GROUP_COLORS.map((color) => ({
    label: color === 'black' ? t('groups.plain') : t(`common.color.${color}`),
    ...(color === 'black' ? {} : { paper: color }),
    checked: part.found.color === color,
    onSelect: () => part.canvas.grouping.paint(color),
  }))
