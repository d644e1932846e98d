/** Who may be at the draft: those who write it, and others to read where the workshop shares it. */
import { isStaff, type Role } from '../roles.ts'

export const mayReadDraft = (role: Role, shared: boolean): boolean => isStaff(role) || shared
export const mayWriteDraft = (role: Role): boolean => isStaff(role)
