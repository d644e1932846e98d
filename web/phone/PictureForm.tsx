/** A picture that was just taken: a look at it, words for those who cannot see it, and where it goes. */
import { createSignal, onCleanup, Show } from 'solid-js'
import { LIMITS } from '#shared/limits.ts'
import { api, call } from '#web/api.ts'
import { uploadPicture } from '#web/files/upload.ts'
import { explain, t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { NativeSelect } from '#web/ui/NativeSelect.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import type { PhoneModel } from './model.ts'
import styles from './PictureForm.module.css'

/** px: sharp on the wall, and a twentieth of a camera's megabytes on a hall's Wi-Fi */
const SIDE = 2_048

interface PictureFormProps {
  phone: PhoneModel
  file: File
  /** @param words what became of it; none when it was put away */
  onDone: (words?: string) => void
}

export function PictureForm(props: PictureFormProps) {
  const zones = () => props.phone.workshop.zones
  const [alt, setAlt] = createSignal('')
  const [zoneId, setZoneId] = createSignal(zones()[0]?.id ?? '')
  const [share, setShare] = createSignal<number>()
  const [error, setError] = createSignal<string>()
  const preview = URL.createObjectURL(props.file)
  onCleanup(() => URL.revokeObjectURL(preview))
  async function put(event: SubmitEvent) {
    event.preventDefault()
    if (share() !== undefined) return
    setShare(0)
    setError(undefined)
    try {
      const { id: fileId } = await uploadPicture(props.phone.boardId, props.file, { side: SIDE, onProgress: setShare })
      await call(api.boards[':id'].images.$post({ param: { id: props.phone.boardId }, json: { fileId, alt: alt(), ...(zoneId() && { zoneId: zoneId() }) } }))
      props.onDone(t('camera.announce'))
    } catch (failure) {
      setError(explain(failure))
      setShare(undefined)
    }
  }
  return (
    <form class={styles.form} aria-label={t('camera.form')} onSubmit={put}>
      <img src={preview} alt={t('camera.taken')} />
      <TextField label={t('camera.alt')} help={t('camera.altHelp')} value={alt()} onChange={setAlt} maxLength={LIMITS.altText} autocomplete="off" optional autofocus />
      <Show when={zones().length > 0}>
        <NativeSelect label={t('phone.zone')} value={zoneId()} options={zones().map((zone) => ({ value: zone.id, label: zone.title }))} onChange={setZoneId} />
      </Show>
      <Show when={error()}>
        <p class={styles.error} role="alert">
          {error()}
        </p>
      </Show>
      <Show when={share() !== undefined}>
        <progress max={1} value={share() ?? 0} aria-label={t('camera.sending')} />
      </Show>
      <div class={styles.buttons}>
        <Button onClick={() => props.onDone()}>{t('common.cancel')}</Button>
        <Button type="submit" variant="primary" busy={share() !== undefined}>
          {t('camera.put')}
        </Button>
      </div>
    </form>
  )
}
