/** A section to read, for those with whom the draft is shared: no editor is loaded into the text, and nothing is written. */
import { For, Match, Switch } from 'solid-js'
import type { Block, Inline } from '#shared/draft/content.ts'
import { useDraft } from './model.ts'
import styles from './ReadPane.module.css'
import { SectionForm } from './section/SectionForm.tsx'
import { SectionHead } from './SectionHead.tsx'
import { labelOf } from './words.ts'

export function ReadPane() {
  const model = useDraft()
  return (
    <article class={styles.read}>
      <SectionHead section={model.current()} />
      <SectionForm sectionId={model.current().id} />
      <For each={model.current().blocks}>{(block) => <ReadBlock block={block} />}</For>
    </article>
  )
}

function ReadBlock(props: { block: Block }) {
  const line = () => (props.block.type === 'list' ? [] : props.block.content)
  const items = () => (props.block.type === 'list' ? props.block.items : [])
  const list = () => <For each={items()}>{(item) => <li dir="auto">{<Line line={item} />}</li>}</For>
  return (
    <Switch fallback={<p dir="auto">{<Line line={line()} />}</p>}>
      <Match when={props.block.type === 'heading'}>
        <h2 dir="auto">{<Line line={line()} />}</h2>
      </Match>
      <Match when={props.block.type === 'quote'}>
        <blockquote dir="auto">{<Line line={line()} />}</blockquote>
      </Match>
      <Match when={props.block.type === 'list' && props.block.ordered}>
        <ol>{list()}</ol>
      </Match>
      <Match when={props.block.type === 'list'}>
        <ul class={styles.bullets}>{list()}</ul>
      </Match>
    </Switch>
  )
}

function Line(props: { line: readonly Inline[] }) {
  const model = useDraft()
  return (
    <For each={props.line}>
      {(part) => (part.type === 'text' ? part.text : <span class={styles.chip} title={labelOf(model, part).title}>{`[${labelOf(model, part).label}]`}</span>)}
    </For>
  )
}
