/** Skriv for en anden: a note for somebody without a phone, or for a member whose own has given up. */
import { createSignal, Show } from 'solid-js'
import { LIMITS } from '#shared/limits.ts'
import { explain, t } from '#web/i18n.tsx'
import { Banner } from '#web/ui/Banner.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { NativeSelect } from '#web/ui/NativeSelect.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import type { PaperPlace } from './context.ts'
import styles from './Paper.module.css'
import { deliver } from './send.ts'
import { createWhere, WhereFields } from './WhereFields.tsx'

export function BehalfDialog(props: { place: PaperPlace; onClose: () => void }) {
  const [text, setText] = createSignal('')
  const [who, setWho] = createSignal('')
  const [where, setWhere] = createWhere(props.place)
  const [error, setError] = createSignal<string>()
  const [busy, setBusy] = createSignal(false)
  async function submit(event: SubmitEvent) {
    event.preventDefault()
    if (busy()) return
    if (text().trim() === '') return setError(t('paper.empty'))
    const { zoneId, color } = where()
    setBusy(true)
    try {
      await deliver({
        boardId: props.place.boardId,
        via: 'paper',
        notes: [{ text: text().trim(), color, ...(zoneId !== '' && { zoneId }) }],
        ...(who() !== '' && { memberId: who() }),
      })
      props.onClose()
    } catch (failure) {
      setError(explain(failure))
    } finally {
      setBusy(false)
    }
  }
  const people = () => [{ value: '', label: t('paper.nobody') }, ...props.place.members.map(({ id, name }) => ({ value: id, label: name }))]
  return (
    <Dialog
      open
      onOpenChange={(open) => open || props.onClose()}
      title={t('paper.behalf')}
      footer={
        <>
          <Button onClick={() => props.onClose()}>{t('common.cancel')}</Button>
          <Button variant="primary" type="submit" form="paper-behalf" busy={busy()}>
            {t('paper.putNone')}
          </Button>
        </>
      }
    >
      <form id="paper-behalf" class={styles.form} onSubmit={(event) => void submit(event)}>
        <Show when={props.place.hidden}>
          <Banner kind="notice" icon="eye-off">
            {t('paper.hiddenFor')}
          </Banner>
        </Show>
        <TextField
          multiline
          rows={3}
          label={t('paper.text')}
          help={t('paper.behalfHelp')}
          value={text()}
          onChange={setText}
          error={error()}
          maxLength={LIMITS.noteText}
          autofocus
        />
        <Show when={props.place.members.length > 0}>
          <NativeSelect label={t('paper.who')} value={who()} options={people()} onChange={setWho} />
        </Show>
        <WhereFields place={props.place} value={where()} onChange={setWhere} />
      </form>
    </Dialog>
  )
}
