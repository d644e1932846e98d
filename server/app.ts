/** The whole HTTP side as one value: every feature's routes, and around them what holds for all. Its type is the client's. */
import { bodyLimit } from 'hono/body-limit'
import { AppError } from '#shared/errors.ts'
import { LIMITS } from '#shared/limits.ts'
import { accountRoutes } from './accounts/routes.ts'
import type { Deps } from './deps.ts'
import { errorHandler, notFound } from './http/errors.ts'
import { securityHeaders } from './http/headers.ts'
import { checkOrigin } from './http/origin.ts'
import { requestLog } from './http/request-log.ts'
import { createRouter } from './http/router.ts'
import { readSession } from './http/session.ts'
import { staticRoutes } from './http/static.ts'
import { inviteRoutes } from './invites/routes.ts'
import { healthRoutes } from './ops/health.ts'
import { templateRoutes } from './templates/routes.ts'
import { workshopRoutes } from './workshops/routes.ts'

/** One line a feature. */
const createApi = (deps: Deps) =>
  createRouter() //
    .route('/api', accountRoutes(deps))
    .route('/api', workshopRoutes(deps))
    .route('/api', inviteRoutes(deps))
    .route('/api', templateRoutes(deps))
export type AppType = ReturnType<typeof createApi>

const tooLarge = () => {
  throw new AppError('too_large')
}

export function createApp(deps: Deps) {
  const app = createRouter()
  app.use(requestLog(deps), securityHeaders(deps))
  app.use('/api/*', checkOrigin(deps), bodyLimit({ maxSize: LIMITS.bodyBytes, onError: tooLarge }), readSession(deps))
  app.route('/', createApi(deps))
  app.doc31('/api/openapi.json', { openapi: '3.1.0', info: { title: 'Samtavle', version: '1' } })
  app.route('/', healthRoutes(deps))
  app.route('/', staticRoutes(deps))
  app.notFound(notFound)
  app.onError(errorHandler(deps))
  return app
}
