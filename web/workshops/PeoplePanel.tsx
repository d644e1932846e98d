/** Who is in the workshop and who is here now; for facilitators also what each may do, and taking somebody out. */
import { createSignal, For, onCleanup, Show } from 'solid-js'
import { can, isStaff } from '#shared/roles.ts'
import type { Member, Workshop } from '#shared/workshops.ts'
import { FormError } from '#web/accounts/FormError.tsx'
import { t } from '#web/i18n.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { inOrder, memberNames } from './memberName.ts'
import { PersonRow } from './PersonRow.tsx'
import { RemoveDialog } from './RemoveDialog.tsx'
import { useWorkshop } from './useWorkshop.ts'
import styles from './PeoplePanel.module.css'

/** people come and go; the list follows while it is open */
const LOOK_AGAIN_MS = 10_000

export function PeoplePanel(props: { workshop: Pick<Workshop, 'id'>; onClose: () => void }) {
  const workshop = useWorkshop(() => props.workshop.id)
  const [removing, setRemoving] = createSignal<Member>()
  const timer = setInterval(() => document.hidden || void workshop.refetch(), LOOK_AGAIN_MS)
  onCleanup(() => clearInterval(timer))
  const members = () => workshop()?.members ?? []
  const names = () => memberNames(members())
  const people = (present: boolean) => inOrder(members(), names()).filter((member) => member.present === present)
  const manages = () => can(workshop()?.role ?? 'viewer', 'member.manage')
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
