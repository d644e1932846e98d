/** The ideas of the board, the most supported first, each with its answer. */
import { createMemo, createSignal, For, Show, untrack } from 'solid-js'
import { createStore } from 'solid-js/store'
import type { Idea } from '#shared/outcomes.ts'
import type { Workshop } from '#shared/workshops.ts'
import { api, call } from '#web/api.ts'
import { t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { ChoiceChips } from '#web/ui/ChoiceChips.tsx'
import styles from './AnswersPage.module.css'
import { IdeaRow } from './IdeaRow.tsx'

/** A board of a large evening has hundreds: more come when they are asked for. */
const SHOWN = 60
const FILTERS = ['all', 'open', 'draft'] as const
type Filter = (typeof FILTERS)[number]

export function Ideas(props: { workshop: Workshop; ideas: readonly Idea[] }) {
  const [ideas, set] = createStore(props.ideas.map((idea) => ({ ...idea })))
  const [filter, setFilter] = createSignal<Filter>('all')
  const [shown, setShown] = createSignal(SHOWN)
  // who is answered stays in sight until another choice is made
  const chosen = createMemo(() => {
    const wanted = filter()
    return untrack(() => ideas.flatMap((idea, at) => (wanted === 'all' || (wanted === 'draft' ? idea.inDraft : idea.status === null) ? [at] : [])))
  })
  const answered = () => ideas.filter(({ status }) => status !== null).length
  const save = (idea: Idea, at: number) => {
    set(at, { status: idea.status, reason: idea.reason })
    return call(api.workshops[':id'].outcome.ideas[':itemId'].$put({ param: { id: props.workshop.id, itemId: idea.id }, json: { status: idea.status, reason: idea.reason } }))
  }
  return (
    <section class={styles.ideas}>
      <div class={styles.ideasHead}>
        <h2>{t('outcome.ideas')}</h2>
        <p class="muted">{t(ideas.length > 0 ? 'outcome.ideasLead' : 'outcome.noIdeas')}</p>
        <Show when={ideas.length > 0}>
          <p role="status">{t('outcome.answered', { n: answered() })}</p>
          <ChoiceChips legend={t('outcome.show')} value={filter()} options={FILTERS.map((value) => ({ value, label: t(`outcome.show.${value}`) }))} onChange={setFilter} />
        </Show>
      </div>
      <ul class={styles.list}>
        <For each={chosen().slice(0, shown())}>{(at) => <IdeaRow idea={ideas[at] as Idea} locale={props.workshop.locale} save={(idea) => save(idea, at)} />}</For>
      </ul>
      <Show when={ideas.length > 0 && chosen().length === 0}>
        <p>{t('outcome.showNone')}</p>
      </Show>
      <Show when={chosen().length > shown()}>
        <div>
          <Button onClick={() => setShown((count) => count + SHOWN)}>{t('outcome.more', { n: Math.min(SHOWN, chosen().length - shown()) })}</Button>
        </div>
      </Show>
    </section>
  )
}
