/** The application form of a workshop that is being made: the newest there is for the template's fund and year, until somebody chooses. */
import { type Accessor, createSignal } from 'solid-js'
import type { FormSummary } from '#shared/templates/api.ts'
import type { TemplateSummary } from '#shared/workshops.ts'
import { api, call } from '#web/api.ts'
import { createLoad } from '#web/load.ts'

export interface FormSelection {
  readonly forms: Accessor<readonly FormSummary[]>
  /** the template's; null when it has none */
  readonly own: Accessor<string | null>
  /** its version's id; '' for none */
  readonly value: Accessor<string>
  choose(ref: string): void
}

/** The library's own for the same fund and year, saved last, before the one that came along. Pure. */
export function newestFor(forms: readonly FormSummary[], applicationId: string | null): string {
  const base = forms.find(({ id }) => id === applicationId)
  const [newest] = forms
    .filter(({ fund, year, version }) => version !== null && fund === base?.fund && year === base.year)
    .toSorted((a, b) => (b.updatedAt ?? '').localeCompare(a.updatedAt ?? ''))
  return newest?.ref ?? applicationId ?? ''
}

/** Call under a Solid owner. */
export function createFormSelection(template: Accessor<TemplateSummary | undefined>): FormSelection {
  const list = createLoad(
    () => true,
    async () => (await call<{ templates: FormSummary[] }>(api.templates.applications.$get())).templates,
  )
  const [chosen, choose] = createSignal<string>()
  const forms = () => list() ?? []
  const own = () => template()?.applicationId ?? null
  const offered = (ref: string | undefined) => ref !== undefined && (ref === '' ? own() === null : forms().some((form) => form.ref === ref))
  return { forms, own, value: () => (offered(chosen()) ? (chosen() as string) : newestFor(forms(), own())), choose }
}
