/** A note on its paper, as people read it in lists and beside the board. The text is in whatever language and direction it was written. */
import { type JSX, Show } from 'solid-js'
import { t } from '#web/i18n.tsx'
import { Icon } from './Icon.tsx'
import styles from './PaperNote.module.css'

export interface PaperNoteProps {
  /** tldraw's colour name or our own */
  color: string
  text: string
  /** its number on the board, written N12 */
  number?: number | null
  author?: string | null
  anonymous?: boolean
  /** written by whoever reads it */
  own?: boolean
  via?: string | null
  /** BCP 47 tag of the text */
  lang?: string | null
  /** not on the board yet: outlined, with an eye that says so */
  hidden?: string
  selected?: boolean
  /** controls, at the end */
  children?: JSX.Element
}

export function PaperNote(props: PaperNoteProps) {
  return (
    <article class={styles.note} data-c={props.color} data-hidden={props.hidden ? '' : undefined} data-selected={props.selected ? '' : undefined}>
      <div class={styles.words}>
        <p class={styles.text} lang={props.lang ?? undefined} dir="auto">
          {props.text}
        </p>
        <NoteFoot {...props} />
      </div>
      <Show when={props.children}>
        <div class={styles.end}>{props.children}</div>
      </Show>
    </article>
  )
}

/** Number, author and where it came from: whatever is known. */
function NoteFoot(props: PaperNoteProps) {
  const author = () => {
    if (props.own) return t('ui.noteOwn')
    return props.anonymous ? t('common.anonymous') : (props.author ?? undefined)
  }
  return (
    <p class={styles.foot}>
      <Show when={props.number}>
        {(number) => (
          <span class={styles.number}>
            <span aria-hidden="true">N{number()}</span>
            <span class="sr">{t('ui.noteNumber', { n: number() })}</span>
          </span>
        )}
      </Show>
      <Show when={author()}>
        {(name) => (
          <bdi class={styles.author} data-own={props.own ? '' : undefined}>
            {name()}
          </bdi>
        )}
      </Show>
      <Show when={props.via === 'paper'}>
        <span class={styles.via}>
          <Icon name="file-pen-line" size={16} />
          {t('common.via.paper')}
        </span>
      </Show>
      <Show when={props.hidden}>
        <span class={styles.via}>
          <Icon name="eye-off" size={16} />
          {props.hidden}
        </span>
      </Show>
    </p>
  )
}
