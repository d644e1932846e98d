/** What a template is: its name, the fund and its year, when the application is due, and what the fund demands of one's own money. */
import { Show } from 'solid-js'
import { LIMITS } from '#shared/limits.ts'
import type { TemplateContent } from '#shared/templates/content.ts'
import { t } from '#web/i18n.tsx'
import { Switch } from '#web/ui/Switch.tsx'
import { TextField, type TextFieldProps } from '#web/ui/TextField.tsx'
import { wordsOf } from './issues.ts'
import { useTemplate } from './model.ts'
import styles from './Template.module.css'

type AboutField = 'name' | 'fund' | 'year' | 'legalBasis' | 'deadlineDay' | 'deadlineTime' | 'ownShare' | 'exemptBelow' | 'disclaimer_da' | 'disclaimer_en'

/** A line of the content with its own place in it. */
function Line(
  props: { path: string; field: AboutField; value: string; onChange: (value: string) => void } & Pick<TextFieldProps, 'help' | 'type' | 'multiline' | 'optional' | 'inputmode'>,
) {
  const model = useTemplate()
  const error = () => {
    const issue = model.issues().find(({ path }) => path === props.path)
    return issue && wordsOf(issue)
  }
  return (
    <TextField
      label={t(`templates.field.${props.field}`)}
      help={props.help}
      type={props.type}
      inputmode={props.inputmode}
      multiline={props.multiline}
      rows={2}
      optional={props.optional}
      value={props.value}
      onChange={props.onChange}
      error={error()}
      maxLength={props.multiline ? LIMITS.templateText : LIMITS.title}
      disabled={model.readonly}
      autocomplete="off"
    />
  )
}

export function AboutFields() {
  const model = useTemplate()
  const { content, change } = model
  return (
    <section class={styles.list}>
      <h2 class="ruled">{t('templates.about')}</h2>
      <div class={styles.fields}>
        <Show when={!model.readonly}>
          <Line path="name" field="name" help={t('templates.help.name')} value={content.name ?? ''} onChange={(name) => change({ name: name || undefined })} optional />
        </Show>
        <Line path="fund" field="fund" value={content.fund} onChange={(fund) => change({ fund })} />
        <Line path="year" field="year" value={String(content.year)} onChange={(year) => change({ year: wholeOr(year) })} inputmode="numeric" />
        <Line path="legalBasis" field="legalBasis" value={content.legalBasis} onChange={(legalBasis) => change({ legalBasis })} multiline optional />
        <Deadline />
        <OwnFinancing />
        <Line path="disclaimer_da" field="disclaimer_da" value={content.disclaimer_da} onChange={(text) => change({ disclaimer_da: text })} multiline optional />
        <Line path="disclaimer_en" field="disclaimer_en" value={content.disclaimer_en} onChange={(text) => change({ disclaimer_en: text })} multiline optional />
      </div>
    </section>
  )
}

/** What is no whole number stays as it was typed; the server says what is wrong with it. */
const wholeOr = (text: string): number => (/^\d{1,9}$/.test(text.trim()) ? Number(text.trim()) : text) as number

function Deadline() {
  const { content, change, readonly } = useTemplate()
  const [day, time] = [() => content.deadline.value.split('T')[0] ?? '', () => content.deadline.value.split('T')[1] ?? '']
  const set = (value: string) => change({ deadline: { ...content.deadline, value } })
  return (
    <>
      <div class={styles.pair}>
        <Line path="deadline.value" field="deadlineDay" type="date" value={day()} onChange={(next) => set(`${next}T${time()}`)} />
        <Line path="deadline.time" field="deadlineTime" type="time" value={time()} onChange={(next) => set(`${day()}T${next.slice(0, 5)}`)} />
      </div>
      <Switch
        label={t('templates.field.deadlineCertain')}
        help={t('templates.help.deadline')}
        checked={content.deadline.certain}
        onChange={(certain) => change({ deadline: { ...content.deadline, certain } })}
        disabled={readonly}
      />
    </>
  )
}

/** The rule that the checks of a draft count with. */
const RULE = 'egenfinansiering'

function OwnFinancing() {
  const { content, change } = useTemplate()
  const at = () => content.budget.rules.findIndex(({ id }) => id === RULE)
  const rule = () => content.budget.rules[at()]
  const set = (patch: Partial<TemplateContent['budget']['rules'][number]>) =>
    change({ budget: { ...content.budget, rules: content.budget.rules.map((one) => (one.id === RULE ? { ...one, ...patch } : one)) } })
  const amount = (text: string) => (text.trim() === '' ? null : wholeOr(text))
  return (
    <Show when={rule()}>
      {(own) => (
        <div class={styles.pair}>
          <Line
            path={`budget.rules.${at()}.minOwnSharePercent`}
            field="ownShare"
            value={String(own().minOwnSharePercent ?? '')}
            onChange={(text) => set({ minOwnSharePercent: amount(text) })}
            inputmode="numeric"
            optional
          />
          <Line
            path={`budget.rules.${at()}.exemptBelowDkk`}
            field="exemptBelow"
            value={String(own().exemptBelowDkk ?? '')}
            onChange={(text) => set({ exemptBelowDkk: amount(text) })}
            inputmode="numeric"
            optional
          />
        </div>
      )}
    </Show>
  )
}
