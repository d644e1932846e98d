/** What a section asks for that is no text: facts of the applicant, a choice, or a table with a part of its own. */
import { For, Match, Show, Switch } from 'solid-js'
import { FACTS, isChoice } from '#shared/draft/check-sections.ts'
import { partOf, textIn } from '#shared/templates/application.ts'
import { locale, t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { SelectCell } from '../fields/SelectCell.tsx'
import { TextCell } from '../fields/TextCell.tsx'
import { useDraft } from '../model.ts'
import { type Part, usePart } from '../parts.ts'
import styles from './SectionForm.module.css'

export function SectionForm(props: { sectionId: string }) {
  const { form } = useDraft()
  const asked = () => form()?.sections.find(({ id }) => id === props.sectionId)
  return (
    <Show when={asked()}>
      {(section) => (
        <Switch fallback={<Elsewhere part={partOf(section())} />}>
          <Match when={section().type === 'fields'}>
            <Facts />
          </Match>
          <Match when={isChoice(section())}>
            <Choice sectionId={props.sectionId} areas={section().type !== 'choice'} title={textIn(section(), 'title', locale())} />
          </Match>
        </Switch>
      )}
    </Show>
  )
}

function Elsewhere(props: { part: Part | undefined }) {
  const { hrefOf } = usePart()
  return (
    <Show when={props.part}>
      {(part) => (
        <p>
          <Button size="s" iconEnd="arrow-right" href={hrefOf(part())}>
            {t('draft.forms.elsewhere', { part: t(`draft.forms.part.${part()}`) })}
          </Button>
        </p>
      )}
    </Show>
  )
}

const KINDS = { email: 'email', telephone: 'tel' } as const
function Facts() {
  const { tables, set } = useDraft()
  return (
    <div class={styles.facts}>
      <For each={FACTS}>
        {(name) => (
          <TextCell
            id={`fact-${name}`}
            label={t(`book.fact.${name}`)}
            value={tables.content().facts[name] ?? ''}
            maxLength={200}
            type={name === 'email' || name === 'telephone' ? KINDS[name] : 'text'}
            onChange={(value) => set(`fact:${name}`, value)}
          />
        )}
      </For>
    </div>
  )
}

function Choice(props: { sectionId: string; title: string; areas: boolean }) {
  const { form, value, set } = useDraft()
  const options = () => [
    { value: '', label: t('draft.forms.choose') },
    ...(props.areas
      ? (form()?.focusAreas ?? []).map((area) => ({ value: area.id, label: textIn(area, 'title', locale()) }))
      : (['projekt', 'projektmodning'] as const).map((kind) => ({ value: kind as string, label: t(`book.choice.${kind}`) }))),
  ]
  return (
    <SelectCell
      id="section-choice"
      label={props.title}
      value={value<string | null>(`choice:${props.sectionId}`) ?? ''}
      options={options()}
      onChange={(next) => set(`choice:${props.sectionId}`, next === '' ? null : next)}
    />
  )
}
