/** The templates Samtavle comes with: workshops (zones, programme, question) and the application forms that their zones feed. */
import type { Locale } from '../accounts.ts'
import type { Phase, ProgrammeSummary, TemplateSummary } from '../workshops.ts'
import type { ApplicationTemplate } from './application.ts'
import fund2019 from './udviklingspuljen-2019.json' with { type: 'json' }
import fund2022 from './udviklingspuljen-2022.json' with { type: 'json' }
import data from './workshops.json' with { type: 'json' }

/** What a workshop gets when nobody chose. */
export const DEFAULT_TEMPLATE = 'blank'

const applications: readonly ApplicationTemplate[] = [fund2019, fund2022]
/** The programmes on offer, the one that is taken when nobody chose first. */
export const programmesIn = (locale: Locale): ProgrammeSummary[] =>
  data.programmes.map(({ id, title, phases }) => ({ id, title: title[locale], phases: phases.map((phase) => ({ ...phase, title: phase.title[locale] }) as Phase) }))

/** All workshop templates in the order in which they are offered, in one language. */
export function workshopTemplates(locale: Locale): TemplateSummary[] {
  return data.templates.map((template) => ({
    id: template.id,
    title: template.title[locale],
    description: template.description[locale],
    question: template.question[locale],
    zones: template.zones.map((zone) => ({ ...zone, title: zone.title[locale] })),
    programme: programmesIn(locale)[0]?.phases ?? [],
    programmes: programmesIn(locale),
    applicationId: template.application,
  }))
}
export const findTemplate = (id: string, locale: Locale): TemplateSummary | undefined => workshopTemplates(locale).find((template) => template.id === id)
export const findApplication = (applicationId: string): ApplicationTemplate | undefined => applications.find((application) => application.id === applicationId)
/** Every form, by what a person knows it by. */
export const applicationForms = (): { id: string; fund: string; year: number }[] => applications.map(({ id, fund, year }) => ({ id, fund, year }))
