/** Tag billede: from the phone's camera onto a zone of the board. For facilitators; its code comes when it is needed. */
import { createSignal, Show } from 'solid-js'
import { t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import type { PhoneModel } from './model.ts'
import { PictureForm } from './PictureForm.tsx'

export function Camera(props: { phone: PhoneModel; say: (words: string) => void }) {
  const [picture, setPicture] = createSignal<File>()
  let input: HTMLInputElement | undefined
  let button: HTMLElement | undefined
  const done = (words?: string) => {
    setPicture(undefined)
    if (words) props.say(words)
    button?.focus()
  }
  return (
    <>
      <input
        ref={input}
        type="file"
        accept="image/*"
        capture="environment"
        hidden
        aria-label={t('camera.take')}
        onChange={(event) => {
          setPicture(event.currentTarget.files?.[0])
          event.currentTarget.value = ''
        }}
      />
      <Show
        when={picture()}
        keyed
        fallback={
          <Button block icon="camera" ref={(element) => (button = element)} onClick={() => input?.click()}>
            {t('camera.take')}
          </Button>
        }
      >
        {(file) => <PictureForm phone={props.phone} file={file} onDone={done} />}
      </Show>
    </>
  )
}
