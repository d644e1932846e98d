/** The whole HTTP side as one value: one line a feature. Its type is the client's. */
import { accountRoutes } from './accounts/routes.ts'
import { boardRoutes } from './boards/routes.ts'
import { commentRoutes } from './comments/routes.ts'
import type { Deps } from './deps.ts'
import { draftRoutes } from './drafts/routes.ts'
import { fileRoutes } from './files/routes.ts'
import { exportRoutes } from './exports/routes.ts'
import { facilitationRoutes } from './facilitation/routes.ts'
import { guideRoutes } from './guide/routes.ts'
import { inShell } from './http/shell.ts'
import { createRouter } from './http/router.ts'
import { inviteRoutes } from './invites/routes.ts'
import { noteRoutes } from './notes/routes.ts'
import { revealRoutes } from './reveal/routes.ts'
import { resumeRoutes } from './resume/routes.ts'
import { templateRoutes } from './templates/routes.ts'
import { demoRoutes } from './workshops/demo-routes.ts'
import { workshopRoutes } from './workshops/routes.ts'

const createApi = (deps: Deps) =>
  createRouter()
    .route('/api', accountRoutes(deps))
    .route('/api', workshopRoutes(deps))
    .route('/api', demoRoutes(deps))
    .route('/api', inviteRoutes(deps))
    .route('/api', boardRoutes(deps))
    .route('/api', noteRoutes(deps))
    .route('/api', commentRoutes(deps))
    .route('/api', templateRoutes(deps))
    .route('/api', exportRoutes(deps))
    .route('/api', draftRoutes(deps))
    .route('/api', facilitationRoutes(deps))
    .route('/api', guideRoutes(deps))
    .route('/api', fileRoutes(deps))
    .route('/api', resumeRoutes(deps))
    .route('/api', revealRoutes(deps))
export type AppType = ReturnType<typeof createApi>

export const createApp = (deps: Deps) => inShell(deps, createApi(deps))
