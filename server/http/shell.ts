/** What holds for every request, around the features' routes: headers, origin, size, session, errors; and beside them health and the web app. */
import { compress } from 'hono/compress'
import type { Deps } from '#server/deps.ts'
import { healthRoutes } from '#server/ops/health.ts'
import { outcomePage } from '#server/outcomes/page.ts'
import { limitBody } from './body.ts'
import { errorHandler, notFound } from './errors.ts'
import { securityHeaders } from './headers.ts'
import { checkOrigin } from './origin.ts'
import { pageAnswerer } from './page.ts'
import { requestLog } from './request-log.ts'
import { createRouter } from './router.ts'
import { readSession } from './session.ts'
import { staticRoutes } from './static.ts'
import { openWebFiles } from './web-files.ts'

/** @param api all routes, with their full paths */
export function inShell(deps: Deps, api: ReturnType<typeof createRouter>) {
  const app = createRouter()
  app.use(requestLog(deps), securityHeaders(deps))
  app.use('/api/*', compress(), checkOrigin(deps), limitBody, readSession(deps))
  app.route('/', api)
  app.doc31('/api/openapi.json', { openapi: '3.1.0', info: { title: 'Samtavle', version: '1' } })
  app.route('/', healthRoutes(deps))
  const web = openWebFiles(deps.config.distDir)
  const page = pageAnswerer(deps, web)
  app.route('/', outcomePage(deps, page))
  app.route('/', staticRoutes(deps, web, page))
  app.notFound(notFound)
  app.onError(errorHandler(deps))
  return app
}
