/** Beside the draft: what it rests on, in numbers. */
import { For, Show } from 'solid-js'
import type { Draft } from '#shared/drafts.ts'
import { formatDate, formatNumber, t } from '#web/i18n.tsx'
import styles from './DraftFacts.module.css'

export function DraftFacts(props: { draft: Draft }) {
  const people = () => props.draft.participants
  const when = () => [props.draft.workshop.startsAt && formatDate(props.draft.workshop.startsAt), props.draft.workshop.place].filter(Boolean).join(' · ')
  return (
    <aside class={styles.side} aria-labelledby="facts">
      <h2 id="facts">{t('draft.page.facts')}</h2>
      <Show when={when()}>
        <p class="small muted">{when()}</p>
      </Show>
      <div class={styles.numbers}>
        <Fact n={props.draft.notes} label={t('draft.page.notes', { n: props.draft.notes })} />
        <Fact n={people().total} label={t('draft.page.participants', { n: people().total })} />
      </div>
      <dl class={styles.people}>
        <For each={people().byAffiliation}>
          {(row) => (
            <div>
              <dt>{row.affiliation ? t(`common.affiliation.${row.affiliation}`) : t('draft.page.unknown')}</dt>
              <dd class="num">{formatNumber(row.count)}</dd>
            </div>
          )}
        </For>
      </dl>
      <Show when={people().organisations.length > 0}>
        <h3>{t('draft.page.organisations')}</h3>
        <ul class="small muted">
          <For each={people().organisations}>{(name) => <li dir="auto">{name}</li>}</For>
        </ul>
      </Show>
      <p class="small muted">{t('draft.page.annex')}</p>
    </aside>
  )
}

function Fact(props: { n: number; label: string }) {
  return (
    <p class={styles.fact}>
      <b class="num">{formatNumber(props.n)}</b>
      {props.label}
    </p>
  )
}
