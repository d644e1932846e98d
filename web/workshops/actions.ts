/** What can be done to a workshop from outside it. Each says what happened, or why not. */
import { AppError } from '#shared/errors.ts'
import type { WorkshopSummary } from '#shared/workshops.ts'
import { api, call } from '#web/api.ts'
import { explain, t } from '#web/i18n.tsx'
import { toast } from '#web/ui/toast.ts'

type Named = Pick<WorkshopSummary, 'id' | 'title'>
const at = ({ id }: Named) => ({ param: { id } })

async function told(done: Promise<unknown>, message: string): Promise<void> {
  try {
    await done
    toast(message)
  } catch (error) {
    toast(explain(error), { kind: 'error' })
  }
}

/** @param changed runs when the list should be fetched again */
export function workshopActions(changed: () => Promise<void>) {
  const archive = async (workshop: Named, archived: boolean) => {
    const message = t(archived ? 'workshops.archivedToast' : 'workshops.unarchivedToast', { title: workshop.title })
    await told(call(api.workshops[':id'].$patch({ ...at(workshop), json: { archived } })), message)
    await changed()
  }
  return {
    archive: (workshop: Named) => archive(workshop, true),
    restore: (workshop: Named) => archive(workshop, false),
    async removeDemo(workshop: Named) {
      await told(call(api.workshops[':id'].$delete({ ...at(workshop), json: {} })), t('workshops.deletedToast', { title: workshop.title }))
      await changed()
    },
  }
}

/** @throws AppError title_mismatch when `typed` is not the title */
export async function deleteWorkshop(workshop: Named, typed: string): Promise<void> {
  if (typed.trim() !== workshop.title.trim()) throw new AppError('title_mismatch')
  await call(api.workshops[':id'].$delete({ ...at(workshop), json: { title: workshop.title } }))
  toast(t('workshops.deletedToast', { title: workshop.title }))
}

export async function leaveWorkshop(workshop: Named): Promise<void> {
  await call(api.workshops[':id'].members.me.$delete(at(workshop)))
  toast(t('workshops.leftToast', { title: workshop.title }))
}
