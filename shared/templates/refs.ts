/** Ids of application templates and of their versions. A draft names a version, and so never changes by itself. */
const REF = /^(tpl_[\w-]{22})-(\d{1,6})$/

export const refOf = (templateId: string, version: number): string => `${templateId}-${version}`
/** Undefined for what comes along: it has no versions. */
export function parseRef(ref: string): { templateId: string; version: number } | undefined {
  const [, templateId, version] = REF.exec(ref) ?? []
  return templateId === undefined ? undefined : { templateId, version: Number(version) }
}
