/** Nothing to write now: look up. The one drawing that shows where to look, what happens, and what comes after. */
import { Show } from 'solid-js'
import { locale, t } from '#web/i18n.tsx'
import { useLive } from '#web/facilitation/context.ts'
import { sayNow } from '#web/facilitation/words.ts'
import { Tag } from '#web/ui/Tag.tsx'
import styles from './Waiting.module.css'

const SHEETS = [
  [48, 30, 'yellow'],
  [94, 36, 'blue'],
  [60, 78, 'blue'],
  [166, 30, 'red'],
  [212, 40, 'orange'],
  [178, 80, 'green'],
  [118, 92, 'violet'],
] as const
const HEADS = [62, 108, 150, 194, 240] as const

export function Waiting() {
  const live = useLive()
  /** where all are meant to look at one place; a break and a vote have their own name */
  const title = () => {
    const phase = live.view()?.phase
    return phase?.kind === 'pause' || phase?.kind === 'prikker' ? phase.title : t('facilitation.lookUp')
  }
  const saying = () => sayNow(live, locale())
  const words = () => {
    const said = saying()
    return 'text' in said ? said : { text: t(said.key), lang: locale() }
  }
  return (
    <section class={styles.waiting}>
      <svg width="300" height="208" viewBox="0 0 300 208" aria-hidden="true">
        <rect x="24" y="8" width="252" height="142" rx="4" fill="var(--surface)" stroke="var(--line-strong)" stroke-width="1.5" />
        {SHEETS.map(([x, y, color]) => (
          <rect x={x} y={y} width="38" height="38" rx="2" fill={`var(--note-${color})`} />
        ))}
        {HEADS.map((x) => (
          <circle cx={x} cy="189" r="17" fill={x === 150 ? 'var(--accent)' : 'var(--ink)'} />
        ))}
        <rect x="0" y="200" width="300" height="8" fill="var(--paper)" />
      </svg>
      <h1 class={styles.title} dir="auto">
        {title()}
      </h1>
      <p class="lead" lang={words().lang} dir="auto">
        {words().text}
      </p>
      <Show when={live.view()?.next}>
        {(next) => (
          <Tag kind="oak" icon="arrow-right">
            {t('facilitation.then', { title: next().title })}
          </Tag>
        )}
      </Show>
    </section>
  )
}
