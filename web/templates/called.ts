/** What a template is called: by its own name, else by its fund and year. */
import type { FormSummary } from '#shared/templates/api.ts'
import { t } from '#web/i18n.tsx'

export function titleOf({ name, fund, year }: Pick<FormSummary, 'name' | 'fund' | 'year'>): string {
  return name ?? t('draft.edit.form', { fund: fund.split(' (')[0] ?? fund, year: String(year) })
}
