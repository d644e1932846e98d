/** Ninety minutes or four hours: a programme to begin with. */
import { Show } from 'solid-js'
import type { Locale } from '#shared/accounts.ts'
import type { Phase } from '#shared/workshops.ts'
import { t } from '#web/i18n.tsx'
import { ChoiceChips } from '#web/ui/ChoiceChips.tsx'
import { useTemplates } from '#web/workshops/useWorkshops.ts'

interface LengthChoiceProps {
  /** the workshop's */
  language: Locale
  /** the programme as it is */
  phases: readonly Phase[]
  onChoose: (phases: readonly Phase[]) => void
}
const shapeOf = (phases: readonly Phase[]) => phases.map((phase) => `${phase.id} ${phase.minutes}`).join()

export function LengthChoice(props: LengthChoiceProps) {
  const templates = useTemplates(() => props.language)
  const choices = () => templates()?.[0]?.programmes ?? []
  /** none is chosen once it has been changed */
  const chosen = () => choices().find(({ phases }) => shapeOf(phases) === shapeOf(props.phases))?.id ?? ''
  return (
    <Show when={choices().length > 0}>
      <ChoiceChips
        legend={t('programme.length')}
        value={chosen()}
        options={choices().map(({ id, title }) => ({ value: id, label: title, lang: props.language }))}
        onChange={(id) => props.onChoose(choices().find((choice) => choice.id === id)?.phases ?? [])}
      />
    </Show>
  )
}
