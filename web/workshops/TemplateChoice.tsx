/** Which template: a radio group of cards with the board in small. */
import { createUniqueId, For, Show } from 'solid-js'
import type { TemplateSummary } from '#shared/workshops.ts'
import { t } from '#web/i18n.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import styles from './TemplateChoice.module.css'
import { Thumb } from './Thumb.tsx'

export function TemplateChoice(props: { templates: readonly TemplateSummary[]; value: string; onChange: (id: string) => void; lang: string }) {
  const id = createUniqueId()
  const chosen = () => props.templates.find((template) => template.id === props.value)
  return (
    <div class={styles.choice} role="radiogroup" aria-labelledby="template-heading">
      <For each={props.templates}>
        {(template) => (
          <label class={styles.card} lang={props.lang}>
            <input
              class={styles.radio}
              type="radio"
              name={id}
              checked={props.value === template.id}
              onChange={() => props.onChange(template.id)}
              aria-labelledby={`${id}-${template.id}-title`}
              aria-describedby={`${id}-${template.id}`}
            />
            <Thumb zones={template.zones} />
            <span class={styles.words}>
              <b>
                <Show when={props.value === template.id}>
                  <Icon name="circle-check" />
                </Show>
                <span id={`${id}-${template.id}-title`}>{template.title}</span>
              </b>
              <small id={`${id}-${template.id}`}>{template.description}</small>
            </span>
          </label>
        )}
      </For>
      <Show when={chosen()}>
        {(template) => (
          <div class={styles.zones} aria-live="polite">
            <h3>{t('workshops.zones')}</h3>
            <ul lang={props.lang}>
              <For each={template().zones} fallback={<li>{t('workshops.noZones')}</li>}>
                {(zone) => <li>{zone.title}</li>}
              </For>
            </ul>
          </div>
        )}
      </Show>
    </div>
  )
}
