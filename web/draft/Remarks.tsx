/** What facilitators say to each other about a section; it is in no export. */
import { createSignal, For, Show } from 'solid-js'
import type { Remark } from '#shared/draft/content.ts'
import { newId } from '#shared/ids.ts'
import { formatDate, t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { type SectionView, useDraft } from './model.ts'
import styles from './Remarks.module.css'

export function Remarks(props: { section: SectionView }) {
  const model = useDraft()
  const [text, setText] = createSignal('')
  const add = (event: SubmitEvent) => {
    event.preventDefault()
    const words = text().trim()
    if (words === '' || !model.writes()) return
    const id = newId('remark')
    // who and when is the server's to say
    model.set(`remark:${id}`, { id, section: props.section.id, text: words, by: model.session.memberId(), at: new Date().toISOString(), resolved: false } satisfies Remark)
    setText('')
  }
  return (
    <section class={styles.remarks} aria-labelledby="remarks">
      <h2 id="remarks">{t('draft.edit.remarks')}</h2>
      <Show when={model.remarks(props.section.id).length > 0}>
        <ul>
          <For each={model.remarks(props.section.id)}>{(remark) => <Row remark={remark} />}</For>
        </ul>
      </Show>
      <form class={styles.form} onSubmit={add}>
        <TextField label={t('draft.edit.remark')} value={text()} onChange={setText} maxLength={2000} disabled={!model.writes()} />
        <Button type="submit" disabled={text().trim() === '' || !model.writes()}>
          {t('draft.edit.addRemark')}
        </Button>
      </form>
    </section>
  )
}

function Row(props: { remark: Remark }) {
  const model = useDraft()
  const author = () => model.workshop.members.find(({ id }) => id === props.remark.by)?.name ?? t('draft.edit.someone')
  const key = () => `remark:${props.remark.id}`
  return (
    <li class={styles.row} data-resolved={props.remark.resolved ? '' : undefined}>
      <p dir="auto">{props.remark.text}</p>
      <p class="caption faint">
        <bdi>{author()}</bdi> · {formatDate(props.remark.at, { dateStyle: 'medium', timeStyle: 'short' })}
        <Show when={props.remark.resolved}> · {t('draft.edit.resolved')}</Show>
      </p>
      <div class={styles.acts}>
        <Show when={!props.remark.resolved}>
          <Button size="s" variant="quiet" icon="check" disabled={!model.writes()} onClick={() => model.set(key(), { ...props.remark, resolved: true })}>
            {t('draft.edit.resolve')}
          </Button>
        </Show>
        <Show when={props.remark.by === model.session.memberId()}>
          <IconButton icon="trash-2" label={t('draft.edit.deleteRemark')} disabled={!model.writes()} onClick={() => model.remove(key())} />
        </Show>
      </div>
    </li>
  )
}
