/** The bar of the draft: the way back, whether all is saved, who writes along, and the one primary act: take it home. */
import { Show, useContext } from 'solid-js'
import type { Draft } from '#shared/drafts.ts'
import { presentPeople } from '#web/guide/people.ts'
import { formatDate, t } from '#web/i18n.tsx'
import { SaveStatus } from '#web/sync/SaveStatus.tsx'
import { AvatarStack } from '#web/ui/AvatarStack.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Tag } from '#web/ui/Tag.tsx'
import { Downloads } from './Downloads.tsx'
import styles from './DraftBar.module.css'
import { DraftMenu } from './DraftMenu.tsx'
import { DraftContext, type DraftModel } from './model.ts'

/** A local date and time of a certain place: shown as written, wherever it is read. */
const asWritten = (value: string): string =>
  formatDate(`${value.slice(0, 16)}Z`, { dateStyle: 'long', ...(value.includes('T') && { timeStyle: 'short' as const }), timeZone: 'UTC' })

/** @param props.takes may take its files home: those who only read may not */
export function DraftBar(props: { draft: Draft; takes: boolean }) {
  const model = useContext(DraftContext)
  const deadline = () => props.draft.application?.deadline.value
  return (
    <header class={styles.bar}>
      <span class={styles.back}>
        <Button variant="quiet" icon="arrow-left" href={`/w/${props.draft.workshop.id}/canvas`} aria-label={`${t('draft.edit.board')}: ${t('draft.page.back')}`}>
          {t('draft.edit.board')}
        </Button>
      </span>
      <div class={styles.title}>
        <b>{t('draft.page.title')}</b>
        <span class={styles.facts} dir="auto">
          {props.draft.workshop.title}
        </span>
      </div>
      <Show when={model}>{(open) => <Live model={open()} />}</Show>
      <Show when={deadline()}>
        {(value) => (
          <span class={styles.deadline}>
            <Tag kind="oak" icon="calendar-clock">
              {t('draft.page.deadline', { date: asWritten(value()) })}
            </Tag>
          </span>
        )}
      </Show>
      <Show when={props.takes}>
        <Downloads workshopId={props.draft.workshop.id} />
        <span class={styles.word}>
          <Button variant="primary" icon="download" href={`/api/workshops/${props.draft.workshop.id}/draft.docx`} download="">
            DOCX
          </Button>
        </span>
      </Show>
      <Show when={model?.writes()}>
        <DraftMenu />
      </Show>
    </header>
  )
}

function Live(props: { model: DraftModel }) {
  const people = () => presentPeople(props.model.session).map(({ name, color }) => ({ name, color }))
  return (
    <>
      <span class={styles.status}>
        <SaveStatus session={props.model.session} />
      </span>
      <span class={styles.people}>
        <AvatarStack people={people()} />
      </span>
    </>
  )
}
