/** One idea: what it says, how much it was supported, the answer, and why. */
import { createSignal, createUniqueId, Show } from 'solid-js'
import { IDEA_STATUSES, type IdeaStatus } from '#shared/idea-statuses.ts'
import { LIMITS } from '#shared/limits.ts'
import type { Idea } from '#shared/outcomes.ts'
import { t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { NativeSelect } from '#web/ui/NativeSelect.tsx'
import { Tag } from '#web/ui/Tag.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import styles from './AnswersPage.module.css'
import { Dots } from './Paper.tsx'
import { SavedMark } from './SavedMark.tsx'
import { createSaving } from './saving.ts'

const NONE = 'none'
const OPTIONS = [NONE, ...IDEA_STATUSES] as const

/** @param props.save resolves when the answer is on disk */
export function IdeaRow(props: { idea: Idea; locale: string; save: (idea: Idea) => Promise<unknown> }) {
  const id = createUniqueId()
  const [status, setStatus] = createSignal<IdeaStatus | null>(props.idea.status)
  const [reason, setReason] = createSignal(props.idea.reason)
  const saving = createSaving((answer: Pick<Idea, 'status' | 'reason'>) => props.save({ ...props.idea, ...answer }))
  const choose = (next: IdeaStatus | null) => {
    setStatus(next)
    saving.now({ status: next, reason: reason() })
  }
  const write = (next: string) => {
    setReason(next)
    saving.later({ status: status(), reason: next })
  }
  const missing = () => status() === 'notThisTime' && reason().trim() === ''
  return (
    <li class={styles.idea} onFocusOut={() => saving.now()}>
      <fieldset aria-labelledby={id}>
        <Words idea={props.idea} id={id} locale={props.locale} />
        <div class={styles.answer}>
          <NativeSelect
            label={t('outcome.status')}
            value={status() ?? NONE}
            options={OPTIONS.map((value) => ({ value, label: t(`outcome.status.${value}`) }))}
            onChange={(value) => choose(value === NONE ? null : value)}
          />
          <Show when={props.idea.inDraft && status() === null}>
            <div class={styles.hint}>
              <Tag icon="file-pen-line">{t('outcome.inDraft')}</Tag>
              <Button variant="quiet" size="s" onClick={() => choose('inApplication')}>
                {t('outcome.take')}
              </Button>
            </div>
          </Show>
          <Show when={status() !== null}>
            <TextField
              label={t('outcome.reason')}
              help={missing() ? t('outcome.reasonMissing') : undefined}
              value={reason()}
              onChange={write}
              multiline
              rows={2}
              maxLength={LIMITS.outcomeReason}
              optional
            />
          </Show>
          <SavedMark saving={saving} />
        </div>
      </fieldset>
    </li>
  )
}

function Words(props: { idea: Idea; id: string; locale: string }) {
  const idea = () => props.idea
  const facts = () =>
    [idea().number === null ? '' : `N${idea().number}`, idea().kind === 'group' ? t('outcome.group', { n: idea().notes }) : '', idea().zone ?? ''].filter(Boolean).join(' · ')
  return (
    <div class={styles.words}>
      <p class={styles.text} id={props.id} dir="auto" lang={idea().lang ?? props.locale}>
        {idea().text || t('outcome.groupNameless')}
      </p>
      <p class={styles.facts}>
        <Show when={idea().dots}>{(dots) => <Dots dots={dots()} />}</Show>
        <span dir="auto">{facts()}</span>
      </p>
    </div>
  )
}
