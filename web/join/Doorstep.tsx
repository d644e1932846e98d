/** The doorstep: the question on oak with the shelf of books, and one short form beside or below it. */
import { type JSX, Show } from 'solid-js'
import { Books } from '#web/ui/Books.tsx'
import { PageHeader } from '#web/ui/PageHeader.tsx'
import styles from './Doorstep.module.css'

export interface DoorstepProps {
  kicker?: JSX.Element
  title: string
  /** `auto` for what people wrote themselves */
  titleDir?: 'auto'
  /** BCP 47, when it is not the page's */
  titleLang?: string
  lead?: JSX.Element
  children: JSX.Element
}

export function Doorstep(props: DoorstepProps) {
  return (
    <div class={styles.doorstep}>
      <PageHeader />
      <main id="main" class={styles.main} tabindex="-1">
        <section class={styles.question}>
          <Show when={props.kicker}>
            <p class={styles.kicker}>{props.kicker}</p>
          </Show>
          <h1 dir={props.titleDir} lang={props.titleLang}>
            {props.title}
          </h1>
          <Show when={props.lead}>
            <p class={styles.lead}>{props.lead}</p>
          </Show>
          <div class={styles.art}>
            <Books width={900} scale={1.5} />
          </div>
        </section>
        <div class={styles.form}>{props.children}</div>
      </main>
    </div>
  )
}
