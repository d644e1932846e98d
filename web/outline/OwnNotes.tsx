/** Before the board itself: what nobody else sees yet. How much the room has written, and one's own notes with all that can be done to them. */
import { Show, Suspense } from 'solid-js'
import { t } from '#web/i18n.tsx'
import { part } from '#web/part.ts'
import { Icon } from '#web/ui/Icon.tsx'
import { useList } from './context.ts'
import styles from './OwnNotes.module.css'

const PrivateNotes = part(async () => (await import('#web/notes/PrivateNotes.tsx')).PrivateNotes)

export function OwnNotes() {
  const { shelf, filtered } = useList()
  const some = () => shelf.notes().length > 0
  return (
    <Show when={shelf.silent() || (some() && !filtered())}>
      <section class={styles.own} aria-labelledby="my-notes">
        <h2 id="my-notes" tabindex="-1">
          {t('mine.title')} <span class="num muted">{shelf.notes().length || ''}</span>
        </h2>
        <Show when={shelf.growing()}>
          <p class={styles.count}>
            <Icon name="eye-off" />
            <span>
              <b class="num">{t('mine.written', { n: shelf.written() })}.</b> {t('mine.nobodySees')}
            </span>
          </p>
        </Show>
        <Show when={some()} fallback={<p class="muted">{t('mine.emptyList')}</p>}>
          <p class="small muted">{t(shelf.silent() ? 'mine.onlyYou' : 'mine.notOnBoard')}</p>
          <Suspense>
            <PrivateNotes shelf={shelf} />
          </Suspense>
        </Show>
      </section>
    </Show>
  )
}
