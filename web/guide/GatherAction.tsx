/** The facilitator's »Saml alle her«: to what this face shows; where it shows nothing of the board, to a zone that is chosen. */
import { createSignal, For, Show } from 'solid-js'
import { ActionButton } from '#web/facilitation/ActionButton.tsx'
import { attempt } from '#web/facilitation/command.ts'
import type { Live } from '#web/facilitation/live.ts'
import { t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { toast } from '#web/ui/toast.ts'
import styles from './GatherAction.module.css'
import { gather, here, type Place } from './gather.ts'

export function GatherAction(props: { live: Live }) {
  const [choosing, setChoosing] = createSignal(false)
  const call = async (place: Place, words: string) => {
    if (await attempt(() => gather(props.live.boardId, place))) toast(words)
  }
  const press = () => {
    const place = here()
    if (place) void call(place, t('guide.gatherSent'))
    else setChoosing(true)
  }
  const choose = (id: string, title: string) => {
    setChoosing(false)
    void call({ focus: `shape:zone-${id}` }, t('guide.gatherSentAt', { place: title }))
  }
  return (
    <>
      <ActionButton icon="locate-fixed" label={t('guide.gather')} hint={t('guide.gatherHint')} onClick={press} />
      <Show when={choosing()}>
        <Dialog open onOpenChange={setChoosing} title={t('guide.gatherAt')}>
          <ul class={styles.zones}>
            <For each={props.live.workshop().zones}>
              {({ id, title }) => (
                <li>
                  <Button block icon="locate-fixed" onClick={() => choose(id, title)}>
                    <span dir="auto">{title}</span>
                  </Button>
                </li>
              )}
            </For>
          </ul>
        </Dialog>
      </Show>
    </>
  )
}
