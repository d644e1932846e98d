/** Asks for a group's name; empty is a name too. */
import { createEffect, createSignal, on, Show } from 'solid-js'
import { LIMITS } from '#shared/limits.ts'
import { t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { TextField } from '#web/ui/TextField.tsx'

export interface NameQuestion {
  heading: string
  value: string
  /** what it is about, under the field */
  help?: string
  run(name: string): void
}

/** @param props.question open while there is one */
export function NameDialog(props: { question: NameQuestion | undefined; onClose: () => void }) {
  const [name, setName] = createSignal('')
  createEffect(on(() => props.question, (question) => question && setName(question.value))) // biome-ignore format: one thought
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const { question } = props
    props.onClose()
    question?.run(name().trim())
  }
  return (
    <Dialog
      open={props.question !== undefined}
      onOpenChange={(open) => !open && props.onClose()}
      title={props.question?.heading ?? t('groups.rename')}
      footer={
        <>
          <Button onClick={() => props.onClose()}>{t('common.cancel')}</Button>
          <Button variant="primary" type="submit" form="group-name">
            {t('common.save')}
          </Button>
        </>
      }
    >
      <Show when={props.question}>
        {(question) => (
          <form id="group-name" onSubmit={submit}>
            <TextField autofocus label={t('groups.name')} value={name()} onChange={setName} maxLength={LIMITS.groupTitle} help={question().help ?? t('groups.nameHelp')} />
          </form>
        )}
      </Show>
    </Dialog>
  )
}
