/** One workshop with its boards, zones, programme and members, as this person may see it; without network as it last was. */
import type { Accessor } from 'solid-js'
import type { Workshop } from '#shared/workshops.ts'
import { createLoad, type Loaded } from '#web/load.ts'
import { loadWorkshop } from './loadWorkshop.ts'

/** `useWorkshop(() => params.id)`: call it for the workshop, `.loading`, `.error` (AppError not_found, not_signed_in, unreachable), `.refetch()`. */
export const useWorkshop = (id: Accessor<string>): Loaded<Workshop> => createLoad(id, loadWorkshop)
