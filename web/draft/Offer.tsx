/** Notes that have come to the section since it was filled, or say something else now: offered, never merged by themselves. */
import { For, Show } from 'solid-js'
import { t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { type SectionView, useDraft } from './model.ts'
import styles from './Offer.module.css'

/** The others are one press away, in the evidence. */
const SHOWN = 5

export function Offer(props: { section: SectionView }) {
  const model = useDraft()
  const offers = () => model.offers(props.section)
  const all = () => [...offers().fresh, ...offers().changed]
  const words = () => [
    ...(offers().fresh.length > 0 ? [t('draft.edit.offer', { n: offers().fresh.length })] : []),
    ...(offers().changed.length > 0 ? [t('draft.edit.offerChanged', { n: offers().changed.length })] : []),
  ]
  return (
    <Show when={model.writes() && all().length > 0}>
      <section class={styles.offer} aria-labelledby="offer">
        <h2 id="offer">{words().join(' · ')}</h2>
        <ul>
          <For each={all().slice(0, SHOWN)}>
            {(note) => (
              <li>
                <b class="num">{note.ref}</b> <span dir="auto">{note.text}</span>
              </li>
            )}
          </For>
        </ul>
        <div class={styles.acts}>
          <Button size="s" icon="quote" onClick={() => model.answerOffer(props.section, all())}>
            {t('draft.edit.take')}
          </Button>
          <Button size="s" variant="quiet" onClick={() => model.answerOffer(props.section, [])}>
            {t('draft.edit.passOver')}
          </Button>
        </div>
      </section>
    </Show>
  )
}
