/** Over the notes: search, only mine, undo and redo; and what the filter has found. */
import { createSignal, Show, Suspense } from 'solid-js'
import { allNotes } from '#shared/board/outline.ts'
import { whyNot } from '#web/facilitation/words.ts'
import { t } from '#web/i18n.tsx'
import { placeOf } from '#web/paper/place.ts'
import { later } from '#web/phone/later.ts'
import { Banner } from '#web/ui/Banner.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Checkbox } from '#web/ui/Checkbox.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useList } from './context.ts'
import styles from './ListTools.module.css'
import { ListFilters } from './ListFilters.tsx'
import { trackUndo } from './undo.ts'

/** Few need it, and menus are heavy: it comes by itself. */
const PaperMenu = later(async () => (await import('#web/paper/PaperMenu.tsx')).PaperMenu)

export function ListTools() {
  const list = useList()
  const stack = trackUndo(list.session.undo)
  const [found, setFound] = createSignal('')
  const count = () => allNotes(list.outline).filter(list.passes).length
  const words = () => (count() === 0 ? t('list.nothing') : t('list.found', { n: count() }))
  const announce = () => setFound(list.filtered() ? words() : '')
  const search = (query: string) => {
    list.setQuery(query)
    announce()
  }
  const onlyMine = (on: boolean) => {
    list.setMineOnly(on)
    announce()
  }
  return (
    <>
      <Show when={list.session.ready() && !list.may('note.create')}>
        <Banner kind="notice" icon="eye">
          {t(whyNot(list.live) ?? 'list.readOnly')}
        </Banner>
      </Show>
      <search class={styles.tools}>
        <TextField type="search" label={t('list.search')} value={list.query()} onChange={search} />
        <div class={styles.row}>
          <Checkbox label={t('list.mine')} checked={list.mineOnly()} onChange={onlyMine} />
          <Show when={list.session.editable() && list.may('workshop.facilitate')}>
            <Suspense>
              <PaperMenu place={placeOf(list.workshop, list.live.mode() === 'hidden')} />
            </Suspense>
          </Show>
          <Show when={list.may('note.move')}>
            <Checkbox label={t('groups.pick')} checked={list.picking()} onChange={list.setPicking} />
          </Show>
          <Show when={list.session.editable()}>
            <span class={styles.undo}>
              <IconButton icon="undo-2" label={t('common.undo')} disabled={!stack.canUndo()} onClick={() => list.undo()} />
              <IconButton icon="redo-2" label={t('common.redo')} disabled={!stack.canRedo()} onClick={() => list.redo()} />
            </span>
          </Show>
        </div>
        <ListFilters onChange={announce} />
        <Show when={list.filtered()}>
          <p class={styles.found}>
            <span>{words()}</span>
            <Button
              size="s"
              variant="quiet"
              onClick={() => {
                list.clear()
                announce()
              }}
            >
              {t('list.clear')}
            </Button>
          </p>
        </Show>
        <p class="sr" role="status">
          {found()}
        </p>
      </search>
    </>
  )
}
