/** The whole programme with its titles, for who leads: read when it is needed, and again whenever it may have changed. */
import type { Phase } from '#shared/workshops.ts'
import { api, call } from '#web/api.ts'
import { createLoad, type Loaded } from '#web/load.ts'
import type { Live } from './live.ts'

/** Call under a Solid owner. */
export const createProgramme = (live: Live): Loaded<Phase[]> =>
  createLoad(
    () => live.view() && `${live.workshopId} ${live.view()?.revision}`,
    async () => (await call(api.workshops[':id'].state.$get({ param: { id: live.workshopId } }))).state.programme,
  )
