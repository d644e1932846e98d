/** The lists that the dashboard and the form for a new workshop are made of. */
import type { Accessor } from 'solid-js'
import type { Locale } from '#shared/accounts.ts'
import type { TemplateSummary, WorkshopSummary } from '#shared/workshops.ts'
import { api, call } from '#web/api.ts'
import { locale } from '#web/i18n.tsx'
import { createLoad, type Loaded } from '#web/load.ts'

export const useWorkshops = (): Loaded<WorkshopSummary[]> =>
  createLoad(
    () => true,
    async () => (await call(api.workshops.$get())).workshops,
  )

/** @param language the workshop's, which need not be the page's */
export const useTemplates = (language: Accessor<Locale> = locale): Loaded<TemplateSummary[]> =>
  createLoad(language, async (wanted) => (await call(api.templates.$get(undefined, { headers: { 'accept-language': wanted } }))).templates)
