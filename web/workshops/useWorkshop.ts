/** One workshop with its boards, zones, programme and members, as this person may see it. */
import type { Accessor } from 'solid-js'
import type { Workshop } from '#shared/workshops.ts'
import { api, call } from '#web/api.ts'
import { createLoad, type Loaded } from '#web/load.ts'

/** `useWorkshop(() => params.id)`: call it for the workshop, `.loading`, `.error` (AppError not_found, not_signed_in, unreachable), `.refetch()`. */
export const useWorkshop = (id: Accessor<string>): Loaded<Workshop> => createLoad(id, (workshopId) => call(api.workshops[':id'].$get({ param: { id: workshopId } })))
