/** One section of the form with its material: groups as sub-headings, notes as quotations with their reference. */
import { For, Show } from 'solid-js'
import type { DraftNote, DraftSection, DraftSource } from '#shared/drafts.ts'
import { t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { Tag } from '#web/ui/Tag.tsx'
import { toast } from '#web/ui/toast.ts'
import { plainText } from './plain.ts'
import styles from './Section.module.css'

export function Section(props: { section: DraftSection }) {
  const copy = () =>
    navigator.clipboard.writeText(plainText(props.section)).then(
      () => toast(t('draft.page.copied', { section: props.section.title })),
      () => toast(t('draft.page.copyFailed'), { kind: 'error' }),
    )
  return (
    <section class={styles.section} aria-labelledby={`section-${props.section.id}`}>
      <div class={styles.head}>
        <h2 id={`section-${props.section.id}`} tabindex="-1">
          {props.section.title}
        </h2>
        <Limit section={props.section} />
      </div>
      <Show when={props.section.guidance}>
        <p class="small muted">{props.section.guidance}</p>
      </Show>
      <Show when={!props.section.certain}>
        <p class={styles.check}>
          <Tag icon="info">{t('draft.page.reconstructed')}</Tag>
        </p>
      </Show>
      <Show when={props.section.count > 0} fallback={<p class={styles.none}>{t('draft.page.noNotes')}</p>}>
        <For each={props.section.sources.filter((source) => source.count > 0)}>{(source) => <Material source={source} />}</For>
        <div>
          <Button size="s" variant="quiet" icon="copy" aria-label={`${t('draft.page.copy')}: ${props.section.title}`} onClick={() => void copy()}>
            {t('draft.page.copy')}
          </Button>
        </div>
      </Show>
    </section>
  )
}

function Limit(props: { section: DraftSection }) {
  const words = () => {
    const { maxChars, suggestedMaxChars } = props.section
    if (maxChars !== null) return t('draft.page.maxChars', { n: maxChars })
    return suggestedMaxChars === null ? '' : t('draft.page.suggestedChars', { n: suggestedMaxChars })
  }
  const count = () => (props.section.count > 0 ? t('common.notes', { n: props.section.count }) : '')
  return <span class={styles.limit}>{[count(), words()].filter(Boolean).join(' · ')}</span>
}

function Material(props: { source: DraftSource }) {
  return (
    <div class={styles.source}>
      <p class="caption faint">{t('draft.page.fromZone', { zone: props.source.title })}</p>
      <For each={props.source.groups.filter((group) => group.notes.length > 0)}>
        {(group) => (
          <>
            <h3 dir="auto">{group.title}</h3>
            <Quotes notes={group.notes} />
          </>
        )}
      </For>
      <Quotes notes={props.source.notes} />
    </div>
  )
}

function Quotes(props: { notes: readonly DraftNote[] }) {
  return (
    <Show when={props.notes.length > 0}>
      <ul class={styles.quotes}>
        <For each={props.notes}>
          {(note) => (
            <li>
              <span class={styles.ref}>{note.ref}</span>
              <span>
                <span lang={note.lang ?? undefined} dir="auto">
                  {note.text}
                </span>{' '}
                <span class={styles.by}>
                  <bdi>{note.anonymous ? t('common.anonymous') : note.author}</bdi>
                  <Show when={note.via === 'paper'}>
                    <Icon name="file-pen-line" size={16} label={t('common.via.paper')} />
                  </Show>
                </span>
              </span>
            </li>
          )}
        </For>
      </ul>
    </Show>
  )
}
