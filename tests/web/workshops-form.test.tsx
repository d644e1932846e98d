/** Which application form a new workshop starts with. */
import { expect, test } from 'vitest'
import type { FormSummary } from '#shared/templates/api.ts'
import { newestFor } from '#web/workshops/formSelection.ts'

const form = (id: string, more: Partial<FormSummary> = {}): FormSummary => ({
  ...{ id, ref: id, name: null, fund: 'Puljen', year: 2022, sections: 18, version: null, updatedAt: null, by: null },
  ...more,
})
const own = (id: string, updatedAt: string, more: Partial<FormSummary> = {}) => form(id, { ref: `${id}-2`, version: 2, updatedAt, ...more })

test.each([
  ['the one that came along', [form('a'), form('b', { year: 2019 })], 'a', 'a'],
  ['the library’s own, saved last', [form('a'), own('x', '2026-01-01T00:00:00Z'), own('y', '2026-02-01T00:00:00Z')], 'a', 'y-2'],
  ['no form of another year or fund', [form('a'), own('x', '2026-01-01T00:00:00Z', { year: 2019 }), own('y', '2026-01-01T00:00:00Z', { fund: 'En anden' })], 'a', 'a'],
  ['none where the template has none', [form('a'), own('x', '2026-01-01T00:00:00Z')], null, ''],
  ['the template’s own while nothing is known', [], 'a', 'a'],
])('%s', (_what, forms, applicationId, wanted) => expect(newestFor(forms, applicationId)).toBe(wanted))
