/** One row of a template's list: moved by arrows, opened for its fields, removed. */
import { createUniqueId, Show } from 'solid-js'
import { locale, t } from '#web/i18n.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import { Tag } from '#web/ui/Tag.tsx'
import { placeIn } from './issues.ts'
import { LISTS, type ListName, type Row, rowTitle } from './lists.ts'
import { useTemplate } from './model.ts'
import { RowFields } from './RowFields.tsx'
import styles from './Template.module.css'

export interface TemplateRowProps {
  list: ListName
  row: Row
  at: number
  of: number
  open: boolean
  onOpen: (open: boolean) => void
  onMove: (to: number) => void
  onRemove: () => void
}

export function TemplateRow(props: TemplateRowProps) {
  const id = createUniqueId()
  const model = useTemplate()
  const called = () => rowTitle(props.row, locale())
  const title = () => called().text || t('templates.untitled')
  const wrong = () =>
    model.issues().some(({ path }) => {
      const place = placeIn(path)
      return place?.list === props.list && place.at === props.at
    })
  const limit = () => (typeof props.row.maxChars === 'number' ? t('draft.page.maxChars', { n: props.row.maxChars }) : '')
  return (
    <li class={styles.item}>
      <div class={styles.row}>
        <Show when={!model.readonly}>
          <Movers {...props} title={title()} />
        </Show>
        <button type="button" class={styles.about} aria-expanded={props.open} aria-controls={id} onClick={() => props.onOpen(!props.open)}>
          <span class={`num ${styles.number}`}>{props.at + 1}.</span>
          <span class={styles.words}>
            <b lang={called().lang} dir="auto">
              {title()}
            </b>
            <span class={styles.tags}>
              <Show when={wrong()}>
                <Tag kind="danger" icon="circle-alert">
                  {t('templates.wrong')}
                </Tag>
              </Show>
              <Show when={!props.row.certain}>
                <Tag kind="oak" icon="circle-help">
                  {t('templates.check')}
                </Tag>
              </Show>
              <Show when={limit()}>
                <span class={styles.limit}>{limit()}</span>
              </Show>
            </span>
          </span>
          <Icon name="chevron-down" class={styles.chevron ?? ''} />
        </button>
        <Show when={!model.readonly}>
          <IconButton icon="x" label={t('templates.remove', { title: title() })} disabled={LISTS[props.list].needed && props.of === 1} onClick={() => props.onRemove()} />
        </Show>
      </div>
      <Show when={props.open}>
        <div id={id}>
          <RowFields list={props.list} at={props.at} row={props.row} />
        </div>
      </Show>
    </li>
  )
}

function Movers(props: TemplateRowProps & { title: string }) {
  let up: HTMLButtonElement | undefined
  let down: HTMLButtonElement | undefined
  /** the row moves in the page: the focus goes with it */
  const move = (by: 1 | -1) => {
    const to = props.at + by
    props.onMove(to)
    queueMicrotask(() => ((by === -1 && to > 0) || to === props.of - 1 ? up : down)?.focus())
  }
  return (
    <span class={styles.movers}>
      <IconButton ref={(element) => (up = element)} icon="arrow-up" label={t('programme.up', { title: props.title })} disabled={props.at === 0} onClick={() => move(-1)} />
      <IconButton
        ref={(element) => (down = element)}
        icon="arrow-down"
        label={t('programme.down', { title: props.title })}
        disabled={props.at === props.of - 1}
        onClick={() => move(1)}
      />
    </span>
  )
}
