/** Facilitators take single notes off the board; what that needs is loaded when somebody does. */
import { t } from '#web/i18n.tsx'

/** Says what has happened, with a way back. @param changed hidden, or laid back @returns whether it was done */
export async function hideNotes(boardId: string, noteIds: readonly string[], changed?: () => void): Promise<boolean> {
  const { hideWithUndo } = await import('./requests.ts')
  return hideWithUndo(boardId, { noteIds: [...noteIds] }, ({ notes }) => t('moderation.hiddenNotes', { n: notes }), changed)
}
