/** Tables of the library's own application templates. */

export interface ApplicationTemplatesTable {
  id: string
  created_at: number
  /** not on offer any more; drafts that are written for it keep it */
  removed_at: number | null
}
export interface ApplicationVersionsTable {
  template_id: string
  /** counts from 1 */
  version: number
  /** JSON: TemplateContent */
  content: string
  /** who saved it; null when the account is gone */
  user_id: string | null
  at: number
}
