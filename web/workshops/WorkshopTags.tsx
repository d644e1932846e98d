/** What is special about a workshop on the dashboard: demo, archived, one's role; today, the code that lets people in. */
import { type JSX, Show } from 'solid-js'
import { isStaff } from '#shared/roles.ts'
import type { WorkshopSummary } from '#shared/workshops.ts'
import { formatDate, t } from '#web/i18n.tsx'
import type { Group } from './groups.ts'
import { Tag } from '#web/ui/Tag.tsx'
import { roomInvite, spacedCode, useInviteList } from './invites.ts'
import styles from './WorkshopTags.module.css'

export function WorkshopTags(props: { workshop: WorkshopSummary; group: Group; children?: JSX.Element }) {
  return (
    <p class={styles.tags}>
      <Show when={props.workshop.demo}>
        <Tag kind="oak">{t('workshops.demo')}</Tag>
      </Show>
      <Show when={!isStaff(props.workshop.role)}>
        <Tag>{t(`common.role.${props.workshop.role}`)}</Tag>
      </Show>
      <Show when={props.group === 'today' && isStaff(props.workshop.role)}>
        <OpenCode workshopId={props.workshop.id} />
      </Show>
      <Show when={props.workshop.deletesAt}>{(at) => <Tag icon="trash-2">{t('workshops.deletesOn', { date: formatDate(at(), { dateStyle: 'medium' }) })}</Tag>}</Show>
      {props.children}
    </p>
  )
}

function OpenCode(props: { workshopId: string }) {
  const list = useInviteList(() => props.workshopId)
  const code = () => roomInvite(list()?.invites ?? [], 'participant')?.code
  return (
    <Show when={code()}>
      {(open) => (
        <>
          <Tag kind="met" icon="door-open">
            {t('workshops.open')}
          </Tag>
          <Tag>{t('workshops.codeIs', { code: spacedCode(open()) })}</Tag>
        </>
      )}
    </Show>
  )
}
