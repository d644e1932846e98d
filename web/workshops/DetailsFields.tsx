/** The fields of `details.ts`: name and question, day, time, place and network. */
import type { SetStoreFunction } from 'solid-js/store'
import { LIMITS } from '#shared/limits.ts'
import { t } from '#web/i18n.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import type { Details } from './details.ts'
import styles from './DetailsFields.module.css'

export interface DetailsFieldsProps {
  details: Details
  set: SetStoreFunction<Details>
  errors: Partial<Record<keyof Details, string>>
}

export function QuestionField(props: DetailsFieldsProps) {
  return (
    <TextField
      label={t('workshops.question')}
      help={t('workshops.questionHelp')}
      value={props.details.question}
      onChange={(question) => props.set({ question })}
      maxLength={LIMITS.question}
      multiline
      rows={3}
    />
  )
}

export function TitleField(props: DetailsFieldsProps) {
  return (
    <TextField
      label={t('workshops.name')}
      help={t('workshops.nameHelp')}
      value={props.details.title}
      onChange={(title) => props.set({ title })}
      error={props.errors.title}
      maxLength={LIMITS.title}
      autocomplete="off"
      required
    />
  )
}

/** Owners only: the board, names and all else go on their own. */
export function LastDayField(props: DetailsFieldsProps) {
  return (
    <TextField
      label={t('workshops.lastDay')}
      help={t('workshops.lastDayHelp')}
      type="date"
      value={props.details.lastDay}
      onChange={(lastDay) => props.set({ lastDay })}
      error={props.errors.lastDay}
      optional
    />
  )
}

export function WhenAndWhere(props: DetailsFieldsProps) {
  return (
    <>
      <div class={styles.when}>
        <TextField label={t('workshops.day')} type="date" value={props.details.day} onChange={(day) => props.set({ day })} error={props.errors.day} optional />
        <TextField label={t('workshops.begins')} type="time" value={props.details.time} onChange={(time) => props.set({ time })} error={props.errors.time} />
      </div>
      <TextField label={t('workshops.place')} value={props.details.place} onChange={(place) => props.set({ place })} maxLength={LIMITS.label} autocomplete="off" optional />
      <TextField
        label={t('workshops.wifi')}
        help={t('workshops.wifiHelp')}
        value={props.details.wifi}
        onChange={(wifi) => props.set({ wifi })}
        maxLength={LIMITS.wifi}
        autocomplete="off"
        optional
      />
    </>
  )
}
