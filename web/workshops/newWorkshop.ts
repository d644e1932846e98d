/** A workshop that is being thought of: template, details, programme, and the way to the server. */
import { createEffect, createSignal, untrack } from 'solid-js'
import { createStore, unwrap } from 'solid-js/store'
import { useNavigate } from '@solidjs/router'
import type { Locale } from '#shared/accounts.ts'
import type { Phase, TemplateSummary } from '#shared/workshops.ts'
import { createSubmit, hasCode } from '#web/accounts/submit.ts'
import { api, call } from '#web/api.ts'
import { locale } from '#web/i18n.tsx'
import { createProgrammeStore } from '#web/programme/edits.ts'
import { type Details, detailsBody, detailsErrors, NO_DETAILS } from './details.ts'
import { createFormSelection } from './formSelection.ts'
import { type Declared, NAMED } from './IdentityFields.tsx'
import { useTemplates } from './useWorkshops.ts'

/** The template's programme until the person has changed it; in another language the untouched words follow. */
function createProgrammeOf(template: () => TemplateSummary | undefined) {
  const [touched, touch] = createSignal(false)
  const programme = createProgrammeStore([], { send: () => touch(true) })
  createEffect(() => {
    const phases = template()?.programme
    if (phases && !untrack(touched)) programme.take(phases)
  })
  const swap = (phases: readonly Phase[]) => programme.edit({ type: 'programme', phases: [...phases] })
  return { programme, swap }
}

/** Call under a Solid owner. */
export function createForm() {
  const navigate = useNavigate()
  const [language, setLanguage] = createSignal<Locale>(locale())
  const templates = useTemplates(language)
  const [chosen, setChosen] = createSignal<string>()
  const template = () => templates()?.find(({ id }) => id === chosen()) ?? templates()?.[0]
  const form = createFormSelection(template)
  const [details, set] = createStore<Details>({ ...NO_DETAILS })
  const [declared, declare] = createStore<Declared>({ ...NAMED })
  const [tried, setTried] = createSignal(false)
  const errors = () => (tried() ? detailsErrors(details) : {})
  createEffect(() => hasCode(templates.error, 'not_signed_in') && navigate('/signin?next=/workshops/new', { replace: true }))
  const { programme, swap } = createProgrammeOf(template)
  const sending = createSubmit(async () => {
    setTried(true)
    if (Object.keys(errors()).length > 0) return
    const templateId = template()?.id
    const applicationId = form.value() === template()?.applicationId ? '' : form.value()
    const { id } = await call(
      api.workshops.$post({
        json: {
          ...detailsBody(details),
          ...declared,
          locale: language(),
          programme: [...unwrap(programme.phases)],
          ...(templateId && { templateId }),
          ...(applicationId && { applicationId }),
        },
      }),
    )
    navigate(`/w/${id}`)
  })
  return { programme, swap, language, setLanguage, templates, template, setChosen, form, details, set, declared, declare, errors, sending }
}
