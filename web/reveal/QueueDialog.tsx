/** What waits, read before everybody does: without authors, in an order that says nothing. Arrow keys go from note to note. */
import { createEffect, createMemo, For, Show } from 'solid-js'
import { createStore, reconcile } from 'solid-js/store'
import type { QueuedNote } from '#shared/reveal.ts'
import { FormError } from '#web/accounts/FormError.tsx'
import { api, call } from '#web/api.ts'
import { moveByArrows } from '#web/board/toolbarKeys.ts'
import { attempt } from '#web/facilitation/command.ts'
import type { Live } from '#web/facilitation/live.ts'
import { t } from '#web/i18n.tsx'
import { createLoad } from '#web/load.ts'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { PaperNote } from '#web/ui/PaperNote.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { followShelf } from './counts.ts'
import styles from './QueueDialog.module.css'

/** The notes, row by row the same objects while they are fetched again, so that the keyboard stays where it is. */
function createQueue(live: Live) {
  const { boardId } = live
  const [queue, set] = createStore<{ notes: QueuedNote[] }>({ notes: [] })
  const loaded = createLoad(
    () => boardId,
    (id) => call<{ notes: QueuedNote[] }>(api.boards[':id']['private-notes'].queue.$get({ param: { id } })),
  )
  createEffect(() => set('notes', reconcile(loaded()?.notes ?? [], { key: 'id' })))
  followShelf(live, loaded.refetch)
  const hold = (note: QueuedNote, hidden: boolean) => {
    const route = api.boards[':id']['private-notes'][':noteId']
    const request = { param: { id: boardId, noteId: note.id } }
    return attempt(async () => {
      await call(hidden ? route.hide.$post(request) : route.unhide.$post(request))
      set('notes', ({ id }) => id === note.id, { hidden })
    })
  }
  return { queue, loaded, hold }
}

export function QueueDialog(props: { live: Live; onClose: () => void }) {
  const { queue, loaded, hold } = createQueue(props.live)
  const held = createMemo(() => queue.notes.filter(({ hidden }) => hidden).length)
  const zoneOf = (id: string | null) => props.live.workshop().zones.find((zone) => zone.id === id)?.title ?? t('reveal.noZone')
  return (
    <Dialog open wide onOpenChange={props.onClose} title={t('queue.title')} footer={<Button onClick={props.onClose}>{t('common.close')}</Button>}>
      <p>{t('queue.lead')}</p>
      <FormError error={loaded.error} />
      <Show when={loaded() ?? loaded.error} fallback={<Skeleton lines={5} />}>
        <p class="small muted" role="status">
          {t('queue.count', { n: queue.notes.length })} · {t('queue.countHeld', { n: held() })}
        </p>
        <Show when={queue.notes.length > 0} fallback={<p class="muted">{t('queue.empty')}</p>}>
          <ul class={styles.list} onKeyDown={moveByArrows}>
            <For each={queue.notes}>{(note) => <Waiting note={note} zone={zoneOf(note.zoneId)} onHold={(hidden) => void hold(note, hidden)} />}</For>
          </ul>
        </Show>
      </Show>
    </Dialog>
  )
}

function Waiting(props: { note: QueuedNote; zone: string; onHold: (hidden: boolean) => void }) {
  const name = () => t(props.note.hidden ? 'queue.releaseNamed' : 'queue.holdNamed', { text: props.note.text })
  return (
    <li>
      <PaperNote color={props.note.color} text={props.note.text} lang={props.note.lang} author={props.zone} {...(props.note.hidden && { hidden: t('queue.held') })}>
        <Button size="s" icon={props.note.hidden ? 'eye' : 'eye-off'} aria-label={name()} onClick={() => props.onHold(!props.note.hidden)}>
          {t(props.note.hidden ? 'queue.release' : 'queue.hold')}
        </Button>
      </PaperNote>
    </li>
  )
}
