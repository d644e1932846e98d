/** Which zones of the board give material to a section: ticked as the boards themselves have it, until somebody decides otherwise. */
import { For, Show } from 'solid-js'
import { t } from '#web/i18n.tsx'
import { Checkbox } from '#web/ui/Checkbox.tsx'
import { useTemplate } from './model.ts'
import styles from './Template.module.css'

export function FeedField(props: { sectionId: string; value: readonly string[] | undefined; onChange: (zones: string[]) => void }) {
  const model = useTemplate()
  const fed = () => props.value ?? model.zones().flatMap(({ id, sections }) => (sections.has(props.sectionId) ? [id] : []))
  /** in the order of the boards; a zone that no board here has stays */
  const toggle = (zone: string, on: boolean) => {
    const known = model.zones().flatMap(({ id }) => ((id === zone ? on : fed().includes(id)) ? [id] : []))
    props.onChange([...known, ...fed().filter((id) => !model.zones().some((each) => each.id === id))])
  }
  return (
    <Show when={model.zones().length > 0}>
      <fieldset class={styles.feed}>
        <legend>{t('templates.field.feed')}</legend>
        <p class={styles.feedHelp}>{t('templates.help.feed')}</p>
        <For each={model.zones()}>{({ id, title }) => <Checkbox label={title} checked={fed().includes(id)} onChange={(on) => toggle(id, on)} disabled={model.readonly} />}</For>
      </fieldset>
    </Show>
  )
}
