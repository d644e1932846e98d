/** Mine sedler: own notes, newest first, each with its state; one at a time can be open for editing. */
import { createSignal, For, onCleanup, onMount, Show, Suspense } from 'solid-js'
import { t } from '#web/i18n.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import type { PhoneModel } from './model.ts'
import { later } from './later.ts'
import styles from './MyNotes.module.css'
import { NoteRow } from './NoteRow.tsx'

/** The phone must be able to write before. */
const EditNote = later(async () => (await import('./EditNote.tsx')).EditNote)
/** Changing a note must work in the tunnel too: its code comes as soon as the page stands. */
const FETCH_MS = 400

export function MyNotes(props: { phone: PhoneModel }) {
  const [editing, setEditing] = createSignal<string>()
  const refs = () => props.phone.notes().map((note) => note.ref)
  const note = (ref: string) => props.phone.notes().find((candidate) => candidate.ref === ref)
  let heading: HTMLHeadingElement | undefined
  onMount(() => {
    const timer = setTimeout(() => void EditNote.preload(), FETCH_MS)
    onCleanup(() => clearTimeout(timer))
  })
  function done(ref: string) {
    setEditing(undefined)
    const opener = document.getElementById(`edit-${ref}`)
    ;(opener ?? heading)?.focus()
  }
  return (
    <section class={styles.mine} aria-labelledby="mine">
      <div class={styles.head}>
        <h2 id="mine" tabindex="-1" ref={(element) => (heading = element)}>
          {t('phone.mine')} <span class="muted num">{refs().length || ''}</span>
        </h2>
        <Show when={props.phone.notes().some((mine) => mine.private)}>
          <p class={styles.hint}>
            <Icon name="eye-off" size={16} />
            {t('phone.onlyYou')}
          </p>
        </Show>
      </div>
      <Show when={refs().length > 0} fallback={<p class="small muted">{t('phone.mineEmpty')}</p>}>
        <ul class={styles.list}>
          <For each={refs()}>
            {(ref) => (
              <Show when={note(ref)}>
                {(mine) => (
                  <li>
                    <Show when={editing() === ref} fallback={<NoteRow note={mine()} editable={props.phone.writing() === 'yes'} onEdit={() => setEditing(ref)} />}>
                      <Suspense>
                        <EditNote note={mine()} phone={props.phone} onDone={() => done(ref)} />
                      </Suspense>
                    </Show>
                  </li>
                )}
              </Show>
            )}
          </For>
        </ul>
      </Show>
    </section>
  )
}
