/** The programme as it is being made: drawn in minutes, and a row for each phase that can be moved, changed, removed. */
import { createSignal, For, Show } from 'solid-js'
import { LIMITS } from '#shared/limits.ts'
import { explain, formatDate, t } from '#web/i18n.tsx'
import { Menu } from '#web/ui/Menu.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { toast } from '#web/ui/toast.ts'
import { ProgrammeLine } from '#web/workshops/ProgrammeLine.tsx'
import { createDrag } from './drag.ts'
import { copyOf, type Edit, type Programme } from './edits.ts'
import styles from './Editor.module.css'
import { kindName, KINDS, newPhase, type PhaseKind } from './kinds.ts'
import { PhaseRow } from './PhaseRow.tsx'
import { beginnings, type Running } from './times.ts'

interface EditorProps {
  programme: Programme
  /** ISO 8601, or null when the day is not set */
  startsAt: string | null
  running?: Running
  /** BCP 47 tag of the phases' titles */
  lang: string
}

/** The edits with their words: what was done is said, what was removed can come back. */
function createDoer(programme: () => Programme) {
  const [said, say] = createSignal('')
  const phases = () => programme().phases
  /** @returns whether it was done; why not has been said */
  const edit = (what: Edit): boolean => {
    try {
      programme().edit(what)
      return true
    } catch (error) {
      toast(explain(error), { kind: 'error' })
      return false
    }
  }
  const move = (id: string, to: number) => {
    const title = phases().find((phase) => phase.id === id)?.title ?? ''
    if (edit({ type: 'phase.move', phaseId: id, to })) say(t('programme.moved', { title, number: to + 1, of: phases().length }))
  }
  const remove = (at: number) => {
    const phase = phases()[at]
    if (!phase) return
    const gone = copyOf(phase)
    if (!edit({ type: 'phase.remove', phaseId: phase.id })) return
    toast(t('programme.removed', { title: gone.title }), { action: { label: t('common.undo'), run: () => void edit({ type: 'phase.add', phase: gone, at }) } })
  }
  return { said, edit, move, remove }
}

export function Editor(props: EditorProps) {
  const { said, edit, move, remove } = createDoer(() => props.programme)
  const [opened, setOpened] = createSignal<string>()
  const phases = () => props.programme.phases
  const times = () => beginnings(phases(), props.startsAt, props.running)
  const add = (kind: PhaseKind) => {
    const phase = newPhase(kind)
    if (edit({ type: 'phase.add', phase })) setOpened(phase.id)
  }
  const drag = createDrag({ count: () => phases().length, drop: move })
  return (
    <div class={styles.editor}>
      <ProgrammeLine programme={phases()} startsAt={props.startsAt} drawing />
      <ol class={styles.list} ref={drag.list}>
        <For each={phases()}>
          {(phase, at) => (
            <PhaseRow
              phase={phase}
              at={at()}
              of={phases().length}
              begins={times()[at()] ?? null}
              now={phase.id === props.programme.current()}
              open={opened() === phase.id}
              onOpen={(open) => setOpened(open ? phase.id : undefined)}
              onChange={(change) => edit({ type: 'phase.edit', phaseId: phase.id, change })}
              onMove={(to) => move(phase.id, to)}
              onRemove={() => remove(at())}
              grip={drag.grip(phase.id, at)}
              lifted={drag.lifted() === phase.id}
              mark={drag.markAt(at())}
              lang={props.lang}
            />
          )}
        </For>
      </ol>
      <Show when={phases().length > 0 && times().at(-1)}>
        {(end) => <p class={`num ${styles.end}`}>{t('programme.ends', { time: formatDate(end(), { timeStyle: 'short' }) })}</p>}
      </Show>
      <AddPhase full={phases().length >= LIMITS.phases} onAdd={add} />
      <p class="sr" role="status">
        {said()}
      </p>
    </div>
  )
}

function AddPhase(props: { full: boolean; onAdd: (kind: PhaseKind) => void }) {
  return (
    <div class={styles.add}>
      <Menu
        label={t('programme.add')}
        disabled={props.full}
        trigger={
          <>
            <Icon name="plus" /> {t('programme.add')}
          </>
        }
        items={KINDS.map((kind) => ({ label: kindName(kind), onSelect: () => props.onAdd(kind) }))}
      />
    </div>
  )
}
