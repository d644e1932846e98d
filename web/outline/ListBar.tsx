/** The bar over the list: which workshop, whether all is saved, and the other faces. */
import { Show } from 'solid-js'
import type { Workshop } from '#shared/workshops.ts'
import { isStaff } from '#shared/roles.ts'
import { rememberFace } from '#web/face.ts'
import { t } from '#web/i18n.tsx'
import { SaveStatus } from '#web/sync/SaveStatus.tsx'
import { AvatarStack } from '#web/ui/AvatarStack.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { Logo } from '#web/ui/Logo.tsx'
import { LanguageButton, ThemeButton } from '#web/ui/LookButtons.tsx'
import { useList } from './context.ts'
import { ListMenu } from './ListMenu.tsx'
import styles from './ListBar.module.css'

export function ListBar(props: { workshop: Workshop }) {
  const { session } = useList()
  const people = () => session.people().map(({ name, color }) => ({ name, color }))
  return (
    <header class={styles.bar}>
      <Logo iconOnly href={isStaff(session.role()) ? '/workshops' : '/'} />
      <p class={styles.title}>
        <b dir="auto">{props.workshop.title}</b>
        <SaveStatus session={session} />
      </p>
      <div class={styles.end}>
        <span class={styles.people}>
          <AvatarStack people={people()} max={4} />
        </span>
        <span class={styles.wide}>
          <LanguageButton />
          <ThemeButton />
        </span>
        <Faces id={props.workshop.id} />
        <ListMenu />
      </div>
    </header>
  )
}

function Faces(props: { id: string }) {
  const { may } = useList()
  return (
    <nav class={styles.faces} aria-label={t('list.faces')}>
      <Show when={may('note.create')}>
        <a class={styles.narrow} href={`/w/${props.id}/phone`} onClick={() => rememberFace('phone')}>
          <Icon name="pencil-line" />
          <span>{t('list.write')}</span>
        </a>
      </Show>
      <a href={`/w/${props.id}/canvas`} onClick={() => rememberFace('canvas')}>
        <Icon name="layout-dashboard" />
        <span>{t('list.board')}</span>
      </a>
      <a href={`/w/${props.id}/list`} aria-current="page">
        <Icon name="list" />
        <span>{t('list.list')}</span>
      </a>
      <Show when={may('workshop.facilitate')}>
        <a class={styles.wall} href={`/w/${props.id}/wall`}>
          <Icon name="presentation" />
          <span>{t('wall.face')}</span>
        </a>
      </Show>
    </nav>
  )
}
