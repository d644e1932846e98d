/** Which tab of the draft a section is about. */
import { type ApplicationSection, partOf, SECTION_PARTS } from '#shared/templates/application.ts'
import { t } from '#web/i18n.tsx'
import { NativeSelect } from '#web/ui/NativeSelect.tsx'
import { useTemplate } from './model.ts'

export function PartField(props: { section: Pick<ApplicationSection, 'id' | 'part'>; onChange: (part: string | null) => void }) {
  const model = useTemplate()
  return (
    <NativeSelect
      label={t('templates.field.part')}
      help={t('templates.help.part')}
      value={partOf(props.section) ?? ''}
      options={[{ value: '', label: t('templates.part.none') }, ...SECTION_PARTS.map((part) => ({ value: part as string, label: t(`draft.forms.part.${part}`) }))]}
      onChange={(part) => props.onChange(part || null)}
      disabled={model.readonly}
    />
  )
}
