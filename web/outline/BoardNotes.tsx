/** The board as headings and lists: zones, in them groups, in them notes; what lies outside the zones at the end. */
import { For, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { GroupNode, NoteNode, ZoneNode } from '#shared/board/outline.ts'
import { recordIdOf } from '#shared/board/layout.ts'
import type { NoteColor } from '#shared/board/records.ts'
import { t } from '#web/i18n.tsx'
import { later } from '#web/phone/later.ts'
import { MenuButton } from '#web/ui/MenuButton.tsx'
import { Swatch } from '#web/ui/Swatch.tsx'
import { Tag } from '#web/ui/Tag.tsx'
import { AddNote } from './AddNote.tsx'
import styles from './BoardNotes.module.css'
import { useList } from './context.ts'
import { NoteItem } from './NoteItem.tsx'
import { Pictures } from './Pictures.tsx'
import { groupTitle, zoneTitle } from './words.ts'
import { ZoneLock } from './ZoneLock.tsx'

const GroupMenu = later(async () => (await import('./GroupMenu.tsx')).GroupMenu)
const ZoneMenu = later(async () => (await import('./GroupMenu.tsx')).ZoneMenu)

export function BoardNotes() {
  const { outline } = useList()
  const looseCount = () => outline.notes.length + outline.groups.length + outline.images.filter((image) => image.zone === null).length
  return (
    <>
      <For each={outline.zones}>{(zone) => <ZoneSection zone={zone} />}</For>
      <Show when={looseCount() > 0 || outline.zones.length === 0}>
        <section class={styles.zone} aria-labelledby="outside">
          <div class={styles.head}>
            <h2 id="outside" tabindex="-1">
              {outline.zones.length === 0 ? t('list.table') : t('list.outside')}
            </h2>
            <AddNote target={{ kind: 'table' }} place={t('list.table')} />
          </div>
          <For each={outline.groups}>{(group) => <GroupSection group={group} />}</For>
          <Notes notes={outline.notes} />
          <Pictures zone={null} />
        </section>
      </Show>
    </>
  )
}

function ZoneSection(props: { zone: ZoneNode }) {
  const list = useList()
  const { filtered, passes } = list
  const mayGroup = () => list.may('group.edit') && list.may('note.move')
  const all = () => [...props.zone.notes, ...props.zone.groups.flatMap((group) => group.notes)]
  const summary = () => {
    const notes = t('common.notes', { n: all().length })
    return props.zone.groups.length > 0 ? `${notes} ${t('list.groupsOf', { n: props.zone.groups.length })}` : notes
  }
  return (
    <Show when={!filtered() || all().some(passes)}>
      <section class={styles.zone} aria-labelledby={`zone-${props.zone.id}`}>
        <div class={styles.head}>
          <h2 id={`zone-${props.zone.id}`} tabindex="-1" dir="auto">
            {zoneTitle(props.zone)}
          </h2>
          <p class={styles.summary}>{summary()}</p>
          <ZoneLock zone={props.zone} />
          <Show when={!list.isLockedForMe(props.zone.record)}>
            <AddNote target={{ kind: 'zone', id: props.zone.id }} place={zoneTitle(props.zone)} />
            <Show when={mayGroup()}>
              <MenuButton label={t('groups.zoneMenu', { title: zoneTitle(props.zone) })}>
                <ZoneMenu zone={props.zone} />
              </MenuButton>
            </Show>
          </Show>
        </div>
        <For each={props.zone.groups}>{(group) => <GroupSection group={group} zone={props.zone} />}</For>
        <Show when={props.zone.groups.length > 0 && props.zone.notes.some(passes)}>
          <h3>{t('list.ungrouped')}</h3>
        </Show>
        <Notes notes={props.zone.notes} />
        <Pictures zone={props.zone.id} />
        <Show when={all().length === 0}>
          <p class="muted">{t('list.emptyZone')}</p>
        </Show>
      </section>
    </Show>
  )
}

function GroupSection(props: { group: GroupNode; zone?: ZoneNode }) {
  const list = useList()
  const { filtered, passes } = list
  const mayGroup = () => list.may('group.edit') && list.may('note.move') && !list.isLockedForMe(recordIdOf(props.group.id))
  return (
    <Show when={!filtered() || props.group.notes.some(passes)}>
      <section class={styles.group} aria-labelledby={`group-${props.group.id}`}>
        <div class={styles.groupHead} data-c={props.group.color === 'black' ? undefined : props.group.color}>
          <h3 id={`group-${props.group.id}`} tabindex="-1" dir="auto">
            {groupTitle(props.group)} <span class={styles.summary}>{t('common.notes', { n: props.group.notes.length })}</span>
          </h3>
          <Show when={props.group.color !== 'black'}>
            <Swatch color={props.group.color} size={20} />
            <span class="sr">{t(`common.color.${props.group.color as NoteColor}`)}</span>
          </Show>
          <Show when={props.group.suggested}>
            <Tag icon="circle-dashed">{t('groups.suggested')}</Tag>
          </Show>
          <span class={styles.menu}>
            <Dynamic component={list.votes()?.Row} itemId={props.group.id} name={groupTitle(props.group)} />
            <Show when={mayGroup()}>
              <MenuButton label={t('groups.menu', { title: groupTitle(props.group) })}>
                <GroupMenu group={props.group} {...(props.zone && { zone: props.zone })} />
              </MenuButton>
            </Show>
          </span>
        </div>
        <Show when={props.group.notes.length > 0} fallback={<p class="muted">{t('groups.empty')}</p>}>
          <Notes notes={props.group.notes} />
        </Show>
      </section>
    </Show>
  )
}

function Notes(props: { notes: readonly NoteNode[] }) {
  const { passes, sorted } = useList()
  const shown = () => sorted(props.notes.filter(passes))
  return (
    <Show when={shown().length > 0}>
      <ul class={styles.notes}>
        <For each={shown()}>{(note) => <NoteItem note={note} />}</For>
      </ul>
    </Show>
  )
}
