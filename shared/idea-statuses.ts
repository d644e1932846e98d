/** What can become of an idea. */

/** med i ansøgningen · arbejdes der med · ikke denne gang */
export const IDEA_STATUSES = ['inApplication', 'inProgress', 'notThisTime'] as const
export type IdeaStatus = (typeof IDEA_STATUSES)[number]
