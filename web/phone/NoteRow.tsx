/** One of my notes in the phone's list. */
import { Show } from 'solid-js'
import { t } from '#web/i18n.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import type { MyNote } from './entries.ts'
import styles from './MyNotes.module.css'

const ICON = { saved: 'check', waiting: 'cloud-off', refused: 'circle-alert' } as const

export function NoteRow(props: { note: MyNote; editable: boolean; onEdit: () => void }) {
  const off = () => props.note.offBoard && props.note.state === 'saved'
  return (
    <article class={styles.row} data-c={props.note.color}>
      <div class={styles.words}>
        <p class={styles.text} dir="auto">
          {props.note.text}
        </p>
        <p class={styles.meta}>
          <Show when={props.note.number !== null}>
            <b class="num">N{props.note.number}</b>
          </Show>
          <span class={styles.state}>
            <Icon name={off() ? 'eye-off' : ICON[props.note.state]} size={16} />
            {t(off() ? 'phone.offBoard' : `phone.state.${props.note.state}`)}
          </span>
          <Show when={props.note.private}>
            <span class={styles.state}>
              <Icon name="eye-off" size={16} />
              {t(props.note.heldBack ? 'phone.heldBack' : 'phone.private')}
            </span>
          </Show>
          <Show when={props.note.anonymous}>
            <span>{t('common.noName')}</span>
          </Show>
        </p>
        <Show when={off()}>
          <p class={styles.off}>{t('phone.offBoardHelp')}</p>
        </Show>
        <Show when={props.note.reason}>{(code) => <p class={styles.reason}>{t(`errors.${code()}`)}</p>}</Show>
      </div>
      <Show when={(props.editable && !off()) || props.note.state === 'refused'}>
        <IconButton id={`edit-${props.note.ref}`} icon="pencil" label={t('phone.editNote', { text: props.note.text })} onClick={() => props.onEdit()} />
      </Show>
    </article>
  )
}
