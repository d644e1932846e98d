/** The ordered list of migrations: forward only, one change a file, never edited once released. */
import type { Migration } from 'kysely/migration'
import * as first from './0001-first.ts'
import * as files from './0002-files.ts'
import * as facilitation from './0003-facilitation.ts'
import * as privateNotes from './0004-private-notes.ts'
import * as comments from './0005-comments.ts'
import * as wall from './0006-wall.ts'
import * as rehearsals from './0007-rehearsals.ts'
import * as hidden from './0008-hidden.ts'
import * as drafts from './0009-drafts.ts'
import * as outcomes from './0010-outcomes.ts'
import * as applicationTemplates from './0011-application-templates.ts'
import * as workshopForm from './0012-workshop-form.ts'
import * as retention from './0013-retention.ts'
import * as notesByDocument from './0014-notes-by-document.ts'

export const migrations: Record<string, Migration> = {
  '0001-first': first,
  '0002-files': files,
  '0003-facilitation': facilitation,
  '0004-private-notes': privateNotes,
  '0005-comments': comments,
  '0006-wall': wall,
  '0007-rehearsals': rehearsals,
  '0008-hidden': hidden,
  '0009-drafts': drafts,
  '0010-outcomes': outcomes,
  '0011-application-templates': applicationTemplates,
  '0012-workshop-form': workshopForm,
  '0013-retention': retention,
  '0014-notes-by-document': notesByDocument,
}
