/** Who is in the workshop and who is here now; for facilitators also what each may do, and taking somebody out. */
import { createResource, createSignal, For, onCleanup, Show, useContext } from 'solid-js'
import { can, isStaff } from '#shared/roles.ts'
import type { Member, Workshop } from '#shared/workshops.ts'
import { FormError } from '#web/accounts/FormError.tsx'
import { LiveContext } from '#web/facilitation/context.ts'
import { t } from '#web/i18n.tsx'
import { HiddenNotes } from '#web/moderation/HiddenNotes.tsx'
import { isPaused, personItems } from '#web/moderation/personItems.ts'
import { loadCounts } from '#web/moderation/requests.ts'
import { IconButton } from '#web/ui/IconButton.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { inOrder, memberNames } from './memberName.ts'
import { PersonRow } from './PersonRow.tsx'
import { RemoveDialog } from './RemoveDialog.tsx'
import { useWorkshop } from './useWorkshop.ts'
import styles from './PeoplePanel.module.css'

/** people come and go; the list follows while it is open */
const LOOK_AGAIN_MS = 10_000

/** The people, how much each has said, and what was taken off the board. Call inside a component. */
function createPeople(id: () => string) {
  const workshop = useWorkshop(id)
  const manages = () => can(workshop()?.role ?? 'viewer', 'member.manage')
  const [counts, { refetch: recount }] = createResource(
    () => manages() && id(),
    (of) => loadCounts(of).catch(() => undefined),
  )
  const [version, setVersion] = createSignal(0)
  const look = () => {
    void workshop.refetch()
    void recount()
  }
  const timer = setInterval(() => document.hidden || look(), LOOK_AGAIN_MS)
  onCleanup(() => clearInterval(timer))
  const countsOf = (memberId: string) => (counts.latest?.nameless ? undefined : counts.latest?.people.find((one) => one.memberId === memberId))
  const changed = () => {
    setVersion(version() + 1)
    look()
  }
  return { workshop, manages, countsOf, version, changed }
}

export function PeoplePanel(props: { workshop: Pick<Workshop, 'id'>; onClose: () => void }) {
  const { workshop, manages, countsOf, version, changed } = createPeople(() => props.workshop.id)
  const [removing, setRemoving] = createSignal<Member>()
  const live = useContext(LiveContext)
  const members = () => workshop()?.members ?? []
  const names = () => memberNames(members())
  const people = (present: boolean) => inOrder(members(), names()).filter((member) => member.present === present)
  const Group = (group: { title: string; present: boolean }) => (
    <Show when={people(group.present).length > 0}>
      <section>
        <h3 class={styles.title}>
          {group.title} <span class="num muted">{people(group.present).length}</span>
        </h3>
        <ul>
          <For each={people(group.present)}>
            {(member) => (
              <PersonRow
                member={member}
                name={names().get(member.id) ?? ''}
                workshopId={props.workshop.id}
                manageable={manages() && !member.self && member.role !== 'owner'}
                onChanged={workshop.refetch}
                onRemove={() => setRemoving(member)}
                counts={countsOf(member.id)}
                more={personItems(live, member, names().get(member.id) ?? '', changed)}
                frozen={isPaused(live, member)}
              />
            )}
          </For>
        </ul>
      </section>
    </Show>
  )
  return (
    <aside class={styles.panel} aria-labelledby="people-title">
      <div class={styles.head}>
        <h2 id="people-title">{t('people.title')}</h2>
        <IconButton icon="x" label={t('common.close')} onClick={() => props.onClose()} />
      </div>
      <div class={styles.body}>
        <FormError error={workshop.error} />
        <Show when={workshop()} fallback={<Skeleton lines={5} />}>
          {(loaded) => (
            <>
              <Group title={t('people.here')} present />
              <Group title={t('people.away')} present={false} />
              <Show when={manages() && live}>
                {(room) => (
                  <>
                    <p class="small muted">{t('moderation.namelessHelp')}</p>
                    <HiddenNotes boardId={room().boardId} version={version()} onChanged={changed} />
                  </>
                )}
              </Show>
              <Show when={!isStaff(loaded().role)}>
                <p class="small muted">{t('people.onlySelf')}</p>
              </Show>
            </>
          )}
        </Show>
      </div>
      <Show when={removing()}>
        {(member) => (
          <RemoveDialog
            workshopId={props.workshop.id}
            memberId={member().id}
            name={names().get(member().id) ?? ''}
            onClose={() => setRemoving(undefined)}
            onRemoved={workshop.refetch}
          />
        )}
      </Show>
    </aside>
  )
}
