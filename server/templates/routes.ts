/** Which templates a workshop can be made from. */
import { createRoute } from '@hono/zod-openapi'
import type { Deps } from '#server/deps.ts'
import { requireUser } from '#server/http/guard.ts'
import { createRouter, errorAnswers, jsonAnswer } from '#server/http/router.ts'
import { workshopTemplates } from '#shared/templates/index.ts'
import { TemplateList } from '#shared/workshops.ts'
import { formRoutes } from './form-routes.ts'

const list = createRoute({
  method: 'get',
  path: '/templates',
  summary: 'Workshop templates, in the language of the request',
  responses: { 200: jsonAnswer(TemplateList, 'The templates in the order in which they are offered'), ...errorAnswers },
})

export const templateRoutes = (deps: Deps) =>
  createRouter()
    .openapi(list, (c) => {
      requireUser(c)
      return c.json({ templates: workshopTemplates(c.get('locale')) }, 200)
    })
    .route('/', formRoutes(deps))
