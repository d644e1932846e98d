/** What comes next, in the facilitators' own words. */
import { createSignal } from 'solid-js'
import { LIMITS } from '#shared/limits.ts'
import type { Workshop } from '#shared/workshops.ts'
import { api, call } from '#web/api.ts'
import { t } from '#web/i18n.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import styles from './AnswersPage.module.css'
import { SavedMark } from './SavedMark.tsx'
import { createSaving } from './saving.ts'

export function NextSteps(props: { workshop: Workshop; text: string }) {
  const [text, setText] = createSignal(props.text)
  const saving = createSaving((nextSteps: string) => call(api.workshops[':id'].outcome.$patch({ param: { id: props.workshop.id }, json: { nextSteps } })))
  const changed = (next: string) => {
    setText(next)
    saving.later(next)
  }
  return (
    <section class={styles.next} onFocusOut={() => saving.now()}>
      <TextField label={t('outcome.next')} help={t('outcome.nextHelp')} value={text()} onChange={changed} multiline rows={4} maxLength={LIMITS.outcomeText} optional />
      <SavedMark saving={saving} />
    </section>
  )
}
