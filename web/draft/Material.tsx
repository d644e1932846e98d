/** What the board holds for each section, to read, copy and download: the draft before anybody has opened it. */
import { For } from 'solid-js'
import type { Draft } from '#shared/drafts.ts'
import { DraftBar } from './DraftBar.tsx'
import { DraftFacts } from './DraftFacts.tsx'
import { DraftHead } from './DraftHead.tsx'
import { DraftNav } from './DraftNav.tsx'
import styles from './DraftPage.module.css'
import { Section } from './Section.tsx'

export function Material(props: { draft: Draft; takes: boolean }) {
  return (
    <div class={styles.page}>
      <DraftBar draft={props.draft} takes={props.takes} />
      <DraftNav sections={props.draft.sections} />
      <main id="main" class={styles.main} tabindex="-1">
        <div class={styles.sheet}>
          <DraftHead draft={props.draft} />
          <For each={props.draft.sections}>{(section) => <Section section={section} />}</For>
        </div>
      </main>
      <DraftFacts draft={props.draft} />
    </div>
  )
}
