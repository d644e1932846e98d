/** Four words for the other device. Asked for by a press, because new ones make the old ones worthless. */
import { createSignal, For, Show } from 'solid-js'
import { FormError } from '#web/accounts/FormError.tsx'
import { createSubmit } from '#web/accounts/submit.ts'
import { api, call } from '#web/api.ts'
import { explain, t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { toast } from '#web/ui/toast.ts'
import styles from './ResumeDialog.module.css'

export function ResumeDialog(props: { workshopId: string; onClose: () => void }) {
  const [code, setCode] = createSignal<string>()
  let words: HTMLElement | undefined
  const { busy, error, submit } = createSubmit(async () => {
    setCode((await call(api.workshops[':id']['resume-code'].$post({ param: { id: props.workshopId } }))).code)
    words?.focus()
  })
  return (
    <Dialog
      open
      onOpenChange={props.onClose}
      title={t('guest.resume')}
      footer={
        <>
          <Button onClick={props.onClose}>{t('common.close')}</Button>
          <Button variant={code() ? 'secondary' : 'primary'} icon="key-round" busy={busy()} onClick={() => void submit()}>
            {t(code() ? 'resume.makeNew' : 'resume.make')}
          </Button>
        </>
      }
    >
      <p>{t('resume.lead')}</p>
      <FormError error={error()} />
      <Show when={code()}>{(shown) => <Words code={shown()} heading={(element) => (words = element)} />}</Show>
    </Dialog>
  )
}

function Words(props: { code: string; heading: (element: HTMLElement) => void }) {
  const copy = () =>
    navigator.clipboard.writeText(props.code).then(
      () => toast(t('resume.copied')),
      (error: unknown) => toast(explain(error), { kind: 'error' }),
    )
  return (
    <section class={styles.words} aria-labelledby="resume-words">
      <h3 id="resume-words" tabindex="-1" ref={props.heading}>
        {t('resume.words')}
      </h3>
      <ol class={styles.list} lang="da">
        <For each={props.code.split(' ')}>{(word) => <li>{word}</li>}</For>
      </ol>
      <p>{t('resume.where', { address: `${location.host}/resume` })}</p>
      <p class="small muted">{t('resume.secret')}</p>
      <div>
        <Button size="s" icon="copy" onClick={() => void copy()}>
          {t('resume.copy')}
        </Button>
      </div>
    </section>
  )
}
