/** Words and signs of an answer: an icon and a word, never colour alone. */
import { IDEA_STATUSES, type IdeaStatus } from '#shared/idea-statuses.ts'
import type { IconName } from '#web/ui/icons.ts'

export const FATES: Record<IdeaStatus, { kind: 'met' | 'accent' | 'oak'; icon: IconName }> = {
  inApplication: { kind: 'met', icon: 'circle-check' },
  inProgress: { kind: 'accent', icon: 'flask-conical' },
  notThisTime: { kind: 'oak', icon: 'circle-pause' },
}
/** What goes on first. */
export const placeOf = (status: IdeaStatus): number => IDEA_STATUSES.indexOf(status)
