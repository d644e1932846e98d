/** Which section of the form a check of a table belongs to. Pure. */
import { partOf, type SectionPart } from '../templates/application.ts'
import type { Check, CheckMaterial } from './checks.ts'

/** The checks with the section that the form has for this table, if it has one. */
export function inSectionAbout(part: SectionPart, checks: readonly Check[], { application }: CheckMaterial): Check[] {
  const section = application?.sections.find((each) => partOf(each) === part)?.id
  return checks.map((check) => (section === undefined ? check : { ...check, section }))
}
