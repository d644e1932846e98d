/** The second step of a new workshop: its question with examples to begin from, name, day, place and language. */
import { For, Show } from 'solid-js'
import type { Locale } from '#shared/accounts.ts'
import { languageOptions } from '#web/accounts/ProfileForm.tsx'
import { t } from '#web/i18n.tsx'
import { ChoiceChips } from '#web/ui/ChoiceChips.tsx'
import { type DetailsFieldsProps, QuestionField, TitleField, WhenAndWhere } from './DetailsFields.tsx'
import styles from './AboutFields.module.css'

interface AboutFieldsProps extends DetailsFieldsProps {
  /** the template's own question */
  example: string | undefined
  language: Locale
  onLanguage: (language: Locale) => void
}

export function AboutFields(props: AboutFieldsProps) {
  return (
    <div class={styles.about}>
      <div class={styles.column}>
        <QuestionField details={props.details} set={props.set} errors={props.errors} />
        <Examples first={props.example} onPick={(question) => props.set({ question })} />
      </div>
      <div class={styles.column}>
        <TitleField details={props.details} set={props.set} errors={props.errors} />
        <WhenAndWhere details={props.details} set={props.set} errors={props.errors} />
        <ChoiceChips legend={t('workshops.language')} options={languageOptions()} value={props.language} onChange={props.onLanguage} />
      </div>
    </div>
  )
}

function Examples(props: { first: string | undefined; onPick: (question: string) => void }) {
  const examples = () => [...new Set([props.first, t('workshops.example1'), t('workshops.example2'), t('workshops.example3')])].filter(Boolean)
  return (
    <div class={styles.examples}>
      <p class="small muted">{t('workshops.questionExamples')}</p>
      <ul>
        <For each={examples()}>
          {(example) => (
            <li>
              <Show when={example}>
                {(question) => (
                  <button type="button" class={styles.example} onClick={() => props.onPick(question())}>
                    {question()}
                  </button>
                )}
              </Show>
            </li>
          )}
        </For>
      </ul>
    </div>
  )
}
