/** One writes on the note itself. The field is emptied only when the note is safe, and keeps the focus for the next one. */
import { createEffect, createSignal, onCleanup, onMount, Show } from 'solid-js'
import { LIMITS } from '#shared/limits.ts'
import { NOTE_COLORS, type NoteColor } from '#shared/board/records.ts'
import { isStaff } from '#shared/roles.ts'
import { t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { NativeSelect } from '#web/ui/NativeSelect.tsx'
import { OakLine } from '#web/ui/OakLine.tsx'
import { Switch } from '#web/ui/Switch.tsx'
import styles from './Composer.module.css'
import { ColorChoice } from './ColorChoice.tsx'
import type { PhoneModel } from './model.ts'
import { NoteField } from './NoteField.tsx'

/** An idea half written must survive a reload, on this tab only. */
const keyOf = (phone: PhoneModel) => `samtavle.writing.${phone.boardId}`

const isNameless = (phone: PhoneModel) => phone.workshop.identity === 'anonymous'
/** Where the note goes; never to where the facilitator has locked. */
function createZoneChoice(phone: PhoneModel) {
  const { zones } = phone.workshop
  const [zoneId, setZoneId] = createSignal(zones[0]?.id ?? '')
  const isLocked = (id: string) => phone.live.view()?.locks.zones.includes(id) === true && !isStaff(phone.live.role())
  const choices = () => zones.map(({ id, title }) => ({ value: id, label: isLocked(id) ? t('phone.zoneLocked', { zone: title }) : title, disabled: isLocked(id) }))
  createEffect(() => {
    if (isLocked(zoneId())) setZoneId(zones.find(({ id }) => !isLocked(id))?.id ?? zoneId())
  })
  return { zoneId, setZoneId, choices }
}

export function Composer(props: { phone: PhoneModel; say: (words: string) => void }) {
  const [text, setText] = createSignal(sessionStorage.getItem(keyOf(props.phone)) ?? '')
  const { zoneId, setZoneId, choices } = createZoneChoice(props.phone)
  const [color, setColor] = createSignal<NoteColor>(NOTE_COLORS[0] ?? 'yellow')
  const [anonymous, setAnonymous] = createSignal(isNameless(props.phone))
  const [busy, setBusy] = createSignal(false)
  let field: HTMLTextAreaElement | undefined
  const keep = () => sessionStorage.setItem(keyOf(props.phone), text())
  onMount(() => window.addEventListener('pagehide', keep))
  onCleanup(() => window.removeEventListener('pagehide', keep))

  async function save() {
    const written = text().trim()
    field?.focus()
    if (written === '') return props.say(t('phone.empty'))
    if (busy()) return
    setBusy(true)
    await props.phone.outbox.add({ text: written, color: color(), ...(zoneId() && { zoneId: zoneId() }), ...(anonymous() && { anonymous: true }) })
    setText('')
    sessionStorage.removeItem(keyOf(props.phone))
    setBusy(false)
    if (!props.phone.online()) props.say(t('phone.announce.kept'))
    void props.phone.outbox.flush()
  }
  return (
    <form
      class={styles.composer}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <NoteField
        ref={(element) => (field = element)}
        label={t('phone.field')}
        value={text()}
        color={color()}
        onChange={setText}
        onSubmit={() => void save()}
        hint={t('phone.oneIdea')}
        max={LIMITS.phoneNoteText}
      />
      <OakLine />
      <div class={styles.row}>
        <Show when={choices().length > 0}>
          <NativeSelect label={t('phone.zone')} value={zoneId()} options={choices()} onChange={setZoneId} />
        </Show>
        <ColorChoice value={color()} onChange={setColor} />
      </div>
      <Show when={!isNameless(props.phone)}>
        <Unsigned phone={props.phone} value={anonymous()} onChange={setAnonymous} />
      </Show>
      <Button type="submit" variant="primary" size="l" block icon="plus" busy={busy()}>
        {t('phone.save')}
      </Button>
    </form>
  )
}

function Unsigned(props: { phone: PhoneModel; value: boolean; onChange: (on: boolean) => void }) {
  const help = () => t(props.phone.live.mode() === 'hidden' ? 'phone.silentHelp' : 'phone.anonymousHelp')
  return <Switch label={t('phone.anonymous')} checked={props.value} onChange={props.onChange} help={help()} />
}
