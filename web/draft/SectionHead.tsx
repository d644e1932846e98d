/** What a section is called and asks for, and how much of its room is used. */
import { Show } from 'solid-js'
import { t } from '#web/i18n.tsx'
import { Counter } from '#web/ui/Counter.tsx'
import { Tag } from '#web/ui/Tag.tsx'
import type { SectionView } from './model.ts'
import styles from './SectionHead.module.css'

export function SectionHead(props: { section: SectionView }) {
  const form = () => props.section.form
  const limit = () => form()?.maxChars ?? form()?.suggestedMaxChars ?? null
  return (
    <header class={styles.head}>
      <div class={styles.title}>
        <h1 id="section-title" tabindex="-1">
          {props.section.title}
        </h1>
        <Show when={limit()} fallback={<span class="small muted num">{t('draft.edit.chars', { n: props.section.characters })}</span>}>
          {(max) => <Counter value={props.section.characters} max={max()} />}
        </Show>
      </div>
      <Show when={form()?.guidance}>
        <p class="small muted">{form()?.guidance}</p>
      </Show>
      <Show when={form() && !form()?.certain}>
        <p class={styles.check}>
          <Tag icon="info">{t('draft.page.reconstructed')}</Tag>
        </p>
      </Show>
    </header>
  )
}
