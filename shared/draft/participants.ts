/** How many took part, and from where: what a fund asks for, without a single name. */
import type { DraftParticipants } from '../drafts.ts'
import { isStaff, type Role } from '../roles.ts'
import { AFFILIATIONS, type Affiliation } from '../workshops.ts'

export interface Participant {
  role: Role
  affiliation: Affiliation | null
  organisation: string | null
}

/** Viewers looked on and are not counted; facilitators without an affiliation of their own are the library. */
export function countParticipants(people: readonly Participant[]): DraftParticipants {
  const counted = people.filter((person) => person.role !== 'viewer')
  const affiliations = counted.map((person) => person.affiliation ?? (isStaff(person.role) ? 'bibliotek' : null))
  const byAffiliation = [...AFFILIATIONS, null].map((affiliation) => ({ affiliation, count: affiliations.filter((own) => own === affiliation).length }))
  const organisations = [...new Set(counted.flatMap((person) => person.organisation?.trim() || []))].sort((a, b) => a.localeCompare(b, 'da'))
  return { total: counted.length, byAffiliation: byAffiliation.filter(({ count }) => count > 0), organisations }
}
