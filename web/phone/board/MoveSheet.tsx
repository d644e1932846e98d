/** Where a note is to go: the groups beside it first, a new one, and then the other zones. */
import { createSignal, For, type JSX, Show } from 'solid-js'
import type { Outline } from '#shared/boards.ts'
import { LIMITS } from '#shared/limits.ts'
import { t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { PaperNote } from '#web/ui/PaperNote.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import type { Deeds } from './deeds.ts'
import styles from './PhoneBoard.module.css'
import { choicesFor, type Found, type Spot } from './places.ts'

interface MoveSheetProps {
  outline: Outline
  found: Found
  locked: readonly string[]
  deeds: Deeds
  mayMake: boolean
  onClose: () => void
}

export function MoveSheet(props: MoveSheetProps) {
  // the board may be fetched again meanwhile: what was asked for stays
  const { found } = props
  const choices = () => choicesFor(props.outline, found, props.locked)
  const zone = () => found.zone?.title || t('list.outside')
  const move = (to: Spot, place: string) => {
    props.deeds.move(found, to, place)
    props.onClose()
  }
  const make = (title: string) => {
    props.deeds.make(found, title)
    props.onClose()
  }
  const groupTitle = (title: string) => title || t('list.unnamedGroup')
  return (
    <Dialog open onOpenChange={(open) => !open && props.onClose()} title={t('phoneBoard.moveTitle')}>
      <div class={styles.sheet}>
        <PaperNote {...found.note} />
        <section class={styles.part}>
          <h3 dir="auto">{t('phoneBoard.here', { zone: zone() })}</h3>
          <Show when={choices().near.length > 0} fallback={<p class="small muted">{t('phoneBoard.noGroups')}</p>}>
            <For each={choices().near}>
              {(group) => <Place onClick={() => move({ zoneId: found.spot.zoneId, groupId: group.id }, groupTitle(group.title))}>{groupTitle(group.title)}</Place>}
            </For>
          </Show>
          <Show when={choices().out}>
            <Place out onClick={() => move({ zoneId: found.spot.zoneId, groupId: null }, zone())}>
              {t('phoneBoard.out')}
            </Place>
          </Show>
        </section>
        <Show when={props.mayMake}>
          <NewGroup onMake={make} />
        </Show>
        <Show when={choices().far.length > 0}>
          <section class={styles.part}>
            <h3>{t('phoneBoard.elsewhere')}</h3>
            <For each={choices().far}>
              {(other) => (
                <>
                  <Place out onClick={() => move({ zoneId: other.id, groupId: null }, other.title)}>
                    {other.title || t('list.unnamedZone')}
                  </Place>
                  <For each={other.groups}>
                    {(group) => (
                      <Place inside onClick={() => move({ zoneId: other.id, groupId: group.id }, groupTitle(group.title))}>
                        {groupTitle(group.title)}
                      </Place>
                    )}
                  </For>
                </>
              )}
            </For>
          </section>
        </Show>
      </div>
    </Dialog>
  )
}

function Place(props: { children: JSX.Element; onClick: () => void; out?: boolean; inside?: boolean }) {
  return (
    <span class={styles.place} data-inside={props.inside ? '' : undefined}>
      <Button block icon={props.out ? 'arrow-right' : 'folder'} onClick={() => props.onClick()}>
        <bdi>{props.children}</bdi>
      </Button>
    </span>
  )
}

function NewGroup(props: { onMake: (title: string) => void }) {
  const [title, setTitle] = createSignal('')
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    props.onMake(title().trim())
  }
  return (
    <form class={styles.part} onSubmit={submit}>
      <h3>{t('phoneBoard.newGroup')}</h3>
      <TextField label={t('phoneBoard.newName')} value={title()} onChange={setTitle} maxLength={LIMITS.groupTitle} autocomplete="off" />
      <Button type="submit" icon="folder-plus" block>
        {t('phoneBoard.make')}
      </Button>
    </form>
  )
}
