/** For facilitators: the way to the notes that are alike. What stands behind it comes when somebody opens it. */
import { createSignal, Show, Suspense } from 'solid-js'
import { t } from '#web/i18n.tsx'
import { later } from '#web/phone/later.ts'
import { Button } from '#web/ui/Button.tsx'
import { useList } from './context.ts'
import styles from './SimilarDoor.module.css'

const ListSimilar = later(async () => (await import('./ListSimilar.tsx')).ListSimilar)

export function SimilarDoor() {
  const list = useList()
  const [open, setOpen] = createSignal(false)
  const may = () => list.may('workshop.facilitate') && list.may('group.edit')
  let opener: HTMLElement | undefined
  const close = () => {
    setOpen(false)
    opener?.focus()
  }
  return (
    <Show when={may()}>
      <div class={styles.door}>
        <Button ref={(element) => (opener = element)} size="s" icon="copy" aria-expanded={open()} onClick={() => (open() ? close() : setOpen(true))}>
          {t('groups.findSimilar')}
        </Button>
      </div>
      <Suspense>
        <Show when={open()}>
          <ListSimilar onClose={close} />
        </Show>
      </Suspense>
    </Show>
  )
}
