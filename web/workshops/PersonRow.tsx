/** One member: name, role and affiliation, and a menu for who may manage. */
import { Show } from 'solid-js'
import type { Role } from '#shared/roles.ts'
import type { PersonCounts } from '#shared/moderation.ts'
import type { Member } from '#shared/workshops.ts'
import { api, call } from '#web/api.ts'
import { explain, t } from '#web/i18n.tsx'
import { Avatar } from '#web/ui/Avatar.tsx'
import type { IconName } from '#web/ui/Icon.tsx'
import { Menu, type MenuItem } from '#web/ui/Menu.tsx'
import { Tag } from '#web/ui/Tag.tsx'
import { toast } from '#web/ui/toast.ts'
import styles from './PersonRow.module.css'

interface PersonRowProps {
  member: Member
  name: string
  workshopId: string
  manageable: boolean
  onChanged: () => Promise<void>
  onRemove: () => void
  /** how much they have said; undefined where it is not known */
  counts?: PersonCounts | undefined
  /** items of the menu beside roles and removing */
  more?: readonly MenuItem[]
  frozen?: boolean
}
type Settable = Exclude<Role, 'owner'>
const MAKE: readonly { role: Settable; key: 'people.makeFacilitator' | 'people.makeParticipant' | 'people.makeViewer'; icon: IconName }[] = [
  { role: 'facilitator', key: 'people.makeFacilitator', icon: 'user-check' },
  { role: 'participant', key: 'people.makeParticipant', icon: 'pencil-line' },
  { role: 'viewer', key: 'people.makeViewer', icon: 'eye' },
]

export function PersonRow(props: PersonRowProps) {
  const member = () => props.member
  const from = () => [member().affiliation && t(`common.affiliation.${member().affiliation ?? 'borger'}`), member().organisation].filter(Boolean).join(', ')
  const said = () => {
    const { counts } = props
    if (!counts) return undefined
    if (counts.notes + counts.votes === 0) return member().role === 'participant' ? t('moderation.unheard') : undefined
    return [counts.notes > 0 && t('moderation.notes', { n: counts.notes }), counts.votes > 0 && t('moderation.voted')].filter(Boolean).join(' · ')
  }
  const change = async (role: Settable) => {
    try {
      await call(api.workshops[':id'].members[':memberId'].$patch({ param: { id: props.workshopId, memberId: member().id }, json: { role } }))
      toast(t('people.roleChanged', { name: props.name, role: t(`common.role.${role}`).toLocaleLowerCase() }))
    } catch (error) {
      toast(explain(error), { kind: 'error' })
    }
    await props.onChanged()
  }
  // who leads is known by name, so nobody without one can be made to
  const choices = () => MAKE.filter(({ role }) => role !== member().role && (role !== 'facilitator' || member().account || member().name))
  const items = (): MenuItem[] => [
    ...choices().map(({ role, key, icon }) => ({ label: t(key), icon, onSelect: () => void change(role) })),
    ...(props.more ?? []),
    'separator',
    { label: t('people.remove'), icon: 'user-x', danger: true, onSelect: () => props.onRemove() },
  ]
  return (
    <li class={styles.person}>
      <Avatar name={member().name ?? ''} away={!member().present} />
      <div class={styles.words}>
        <p class={styles.name} dir="auto">
          {props.name}
        </p>
        <p class={styles.meta}>
          <Show when={member().role !== 'participant'}>
            <Tag kind={member().role === 'viewer' ? undefined : 'accent'}>{t(`common.role.${member().role}`)}</Tag>
          </Show>
          <Show when={props.frozen}>
            <Tag kind="warn" icon="pause">
              {t('moderation.frozen')}
            </Tag>
          </Show>
          <Show when={from()}>{(words) => <span dir="auto">{words()}</span>}</Show>
          <Show when={said()}>{(words) => <span>{words()}</span>}</Show>
          <Show when={member().self}>
            <span>{t('people.you')}</span>
          </Show>
        </p>
      </div>
      <Show when={props.manageable}>
        <Menu label={t('people.moreAbout', { name: props.name })} items={items()} />
      </Show>
    </li>
  )
}
