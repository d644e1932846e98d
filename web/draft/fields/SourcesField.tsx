/** The notes that a row rests on: chips with their numbers, added and taken away. */
import { createSignal, For, Show } from 'solid-js'
import type { Source } from '#shared/draft/content.ts'
import { t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { useDraft } from '../model.ts'
import { Picker } from '../Picker.tsx'
import { labelOf } from '../words.ts'
import { focusField } from '../parts.ts'
import styles from './SourcesField.module.css'

interface SourcesFieldProps {
  id: string
  sources: readonly Source[]
  onChange: (sources: Source[]) => void
}

export function SourcesField(props: SourcesFieldProps) {
  const model = useDraft()
  const [picking, setPicking] = createSignal(false)
  const take = (source: Source, more: boolean) => {
    if (!props.sources.some(({ id }) => id === source.id)) props.onChange([...props.sources, source])
    if (!more) focusField(props.id)
  }
  const drop = (source: Source) => {
    props.onChange(props.sources.filter(({ id }) => id !== source.id))
    focusField(props.id)
  }
  return (
    <div class={styles.field}>
      <span class={styles.name}>{t('draft.forms.sources')}</span>
      <For each={props.sources}>{(source) => <Chip source={source} onDrop={model.writes() ? () => drop(source) : undefined} />}</For>
      <Show when={model.writes()} fallback={props.sources.length === 0 && <span class="small muted">{t('draft.forms.noSources')}</span>}>
        <Button id={props.id} size="s" variant="quiet" icon="plus" aria-expanded={picking()} onClick={() => setPicking(!picking())}>
          {t('draft.forms.addSource')}
        </Button>
      </Show>
      <Show when={picking()}>
        <Picker onTake={take} onLeave={() => focusField(props.id)} onClose={() => setPicking(false)} />
      </Show>
    </div>
  )
}

function Chip(props: { source: Source; onDrop: (() => void) | undefined }) {
  const model = useDraft()
  const words = () => labelOf(model, props.source)
  return (
    <Show when={props.onDrop} fallback={<span class={styles.chip}>{words().label}</span>}>
      <button
        type="button"
        class={styles.chip}
        data-gone={words().gone ? '' : undefined}
        title={words().title}
        aria-label={t('draft.forms.dropSource', { note: words().label })}
        onClick={() => props.onDrop?.()}
      >
        {words().label}
        <Icon name="x" size={16} />
      </button>
    </Show>
  )
}
