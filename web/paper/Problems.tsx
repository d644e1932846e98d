/** What a person should look at before rows become notes, line by line. */
import { createSignal, For, Show } from 'solid-js'
import { LIMITS } from '#shared/limits.ts'
import { t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import type { Problem } from './columns.ts'
import type { PaperPlace } from './context.ts'
import styles from './Paper.module.css'
import { type Where, zoneTitle } from './WhereFields.tsx'

const SHOWN = 5

export function Problems(props: { problems: readonly Problem[]; place: PaperPlace; where: Where }) {
  const [all, setAll] = createSignal(false)
  const shown = () => (all() ? props.problems : props.problems.slice(0, SHOWN))
  const words = (problem: Problem): string => {
    const { line } = problem
    if (problem.kind === 'long') return t('paper.problem.long', { line, n: problem.length, max: LIMITS.noteText })
    if (problem.kind === 'zone') return t('paper.problem.zone', { line, value: problem.value, zone: zoneTitle(props.place, props.where.zoneId) })
    if (problem.kind === 'group') return t('paper.problem.group', { line, value: problem.value, max: LIMITS.groupTitle })
    return t('paper.problem.color', { line, value: problem.value, color: t(`common.color.${props.where.color}`) })
  }
  return (
    <Show when={props.problems.length > 0}>
      <section class={styles.problems} aria-labelledby="paper-problems">
        <h3 id="paper-problems">
          <Icon name="triangle-alert" />
          {t('paper.problems')}
        </h3>
        <ul>
          <For each={shown()}>{(problem) => <li dir="auto">{words(problem)}</li>}</For>
        </ul>
        <Show when={!all() && props.problems.length > SHOWN}>
          <Button size="s" variant="quiet" onClick={() => setAll(true)}>
            {t('paper.more', { n: props.problems.length - SHOWN })}
          </Button>
        </Show>
      </section>
    </Show>
  )
}
