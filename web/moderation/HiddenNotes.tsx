/** The facilitators' drawer: what was taken off the board, to lay back or to delete for good. */
import { createResource, For, Show } from 'solid-js'
import type { HiddenItem } from '#shared/moderation.ts'
import { attempt } from '#web/facilitation/command.ts'
import { t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import { toast } from '#web/ui/toast.ts'
import { forget, loadHidden, restore } from './requests.ts'
import styles from './HiddenNotes.module.css'

/** @param props.version changes when something was hidden or laid back elsewhere */
export function HiddenNotes(props: { boardId: string; version: number; onChanged: () => void }) {
  const [list] = createResource(
    () => [props.boardId, props.version] as const,
    ([boardId]) => loadHidden(boardId).catch(() => undefined),
  )
  const items = () => list.latest?.items ?? []
  return (
    <Show when={items().length > 0}>
      <details class={styles.drawer}>
        <summary>{t('moderation.hidden', { n: items().length })}</summary>
        <ul>
          <For each={items()}>{(item) => <Item item={item} boardId={props.boardId} onChanged={props.onChanged} />}</For>
        </ul>
      </details>
    </Show>
  )
}

function Item(props: { item: HiddenItem; boardId: string; onChanged: () => void }) {
  const words = () => (props.item.kind === 'note' ? props.item.text : t(`moderation.${props.item.kind}`))
  const layBack = async () => {
    if (await attempt(() => restore(props.boardId, { ids: [props.item.id] }))) toast(t('moderation.restored'))
    props.onChanged()
  }
  const remove = async () => {
    if (await attempt(() => forget(props.boardId, props.item.id))) toast(t('moderation.forgotten'))
    props.onChanged()
  }
  return (
    <li class={styles.item}>
      <p dir="auto" lang={props.item.lang ?? undefined}>
        {words()}
      </p>
      <p class={styles.meta}>
        <Show when={props.item.number !== null}>
          <b class="num">N{props.item.number}</b>
        </Show>
        <span dir="auto">{props.item.author ?? t('common.anonymous')}</span>
      </p>
      <div class={styles.tools}>
        <Button size="s" icon="undo-2" onClick={() => void layBack()}>
          {t('moderation.layBack')}
        </Button>
        <IconButton icon="trash-2" label={t('moderation.forget', { note: words() })} onClick={() => void remove()} />
      </div>
    </li>
  )
}
