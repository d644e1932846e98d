/** The sections with their status and length, and how many of them are begun. Narrow screens get them as a list to choose from. */
import { For, Show } from 'solid-js'
import { formatNumber, t } from '#web/i18n.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { NativeSelect } from '#web/ui/NativeSelect.tsx'
import { Meter } from './Meter.tsx'
import { type SectionView, useDraft } from './model.ts'
import rows from './NavRow.module.css'
import styles from './SectionNav.module.css'
import { STATUS_ICON } from './words.ts'

export function SectionNav() {
  const model = useDraft()
  const begun = () => model.sections().filter((section) => !section.blank).length
  const total = () => model.sections().length
  const former = () => model.sections().filter((section) => !section.form)
  return (
    <nav class={styles.nav} aria-label={t('draft.page.sections')}>
      <div class={styles.meter}>
        <Meter name={t('draft.edit.started')} done={begun()} total={total()} left={t('draft.edit.left', { n: total() - begun() })} />
      </div>
      <div class={styles.choice}>
        <NativeSelect
          label={t('draft.edit.section')}
          value={model.current().id}
          options={model.sections().map((section) => ({ value: section.id, label: section.title }))}
          onChange={model.select}
        />
      </div>
      <ul class={styles.list}>
        <For each={model.sections().filter((section) => section.form)}>{(section) => <Row section={section} />}</For>
      </ul>
      <Show when={former().length > 0}>
        <h2 class={styles.former}>{t('draft.edit.former')}</h2>
        <ul class={styles.list}>
          <For each={former()}>{(section) => <Row section={section} />}</For>
        </ul>
      </Show>
    </nav>
  )
}

function Row(props: { section: SectionView }) {
  const model = useDraft()
  const status = () => model.statusOf(props.section)
  return (
    <li>
      <button type="button" class={rows.row} aria-current={model.current().id === props.section.id ? 'true' : undefined} onClick={() => model.select(props.section.id)}>
        <Icon name={STATUS_ICON[status()]} label={t(`draft.edit.status.${status()}`)} class={status() === 'ready' ? rows.good : rows.idle} />
        <span>{props.section.title}</span>
        <Show when={props.section.characters > 0}>
          <span class={rows.count}>
            <span aria-hidden="true">{formatNumber(props.section.characters)}</span>
            <span class="sr">{t('draft.edit.chars', { n: props.section.characters })}</span>
          </span>
        </Show>
      </button>
    </li>
  )
}
