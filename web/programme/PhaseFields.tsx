/** The rest of a phase: its name, its kind, what participants may do, and what they are told, in both languages. */
import { createSignal, onCleanup } from 'solid-js'
import { LIMITS } from '#shared/limits.ts'
import { PHASE_MODES, type PhaseMode } from '#shared/roles.ts'
import type { Phase } from '#shared/workshops.ts'
import { t } from '#web/i18n.tsx'
import { NativeSelect } from '#web/ui/NativeSelect.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import type { PhaseChange } from './edits.ts'
import { kindName, KINDS, type PhaseKind, USUAL } from './kinds.ts'
import styles from './PhaseFields.module.css'

const IDLE_MS = 700

/** Words on their way: kept as typed, handed on when the person pauses or leaves. */
function createTyped(first: string, keep: (text: string) => void) {
  const [text, setText] = createSignal(first)
  let timer: ReturnType<typeof setTimeout> | undefined
  const hand = () => {
    if (timer === undefined) return
    clearTimeout(timer)
    timer = undefined
    keep(text())
  }
  onCleanup(hand)
  return {
    text,
    hand,
    type(next: string) {
      setText(next)
      clearTimeout(timer)
      timer = setTimeout(hand, IDLE_MS)
    },
  }
}

export function PhaseFields(props: { phase: Phase; onChange: (change: PhaseChange) => void }) {
  const title = createTyped(props.phase.title, (text) => text.trim() && props.onChange({ title: text.trim() }))
  const said = (lang: 'da' | 'en') =>
    createTyped(props.phase.instruction?.[lang] ?? '', (text) => props.onChange({ instruction: { ...props.phase.instruction, [lang]: text.trim() || undefined } }))
  const danish = said('da')
  const english = said('en')
  const hand = () => {
    for (const field of [title, danish, english]) field.hand()
  }
  return (
    <div class={styles.fields} onFocusOut={hand}>
      <TextField
        label={t('programme.title')}
        value={title.text()}
        onChange={title.type}
        maxLength={LIMITS.title}
        error={title.text().trim() === '' ? t('programme.titleMissing') : undefined}
        autocomplete="off"
      />
      <NativeSelect<PhaseKind>
        label={t('programme.kind')}
        value={props.phase.kind}
        options={KINDS.map((kind) => ({ value: kind, label: kindName(kind) }))}
        onChange={(kind) => props.onChange({ kind, mode: USUAL[kind].mode })}
      />
      <NativeSelect<PhaseMode>
        label={t('programme.mode')}
        help={t(`programme.modeHelp.${props.phase.mode}`)}
        value={props.phase.mode}
        options={PHASE_MODES.map((mode) => ({ value: mode, label: t(`workshops.mode.${mode}`) }))}
        onChange={(mode) => props.onChange({ mode })}
      />
      <TextField
        label={t('programme.instruction.da')}
        help={t('programme.instructionHelp')}
        optional
        multiline
        rows={2}
        value={danish.text()}
        onChange={danish.type}
        maxLength={LIMITS.instruction}
      />
      <TextField label={t('programme.instruction.en')} optional multiline rows={2} value={english.text()} onChange={english.type} maxLength={LIMITS.instruction} />
    </div>
  )
}
