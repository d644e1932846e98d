/** A note without a name, written beside the canvas: what goes through the canvas carries its writer's id. */
import { createSignal, onMount } from 'solid-js'
import { type NoteColor, PAPERS } from '#shared/board/records.ts'
import { LIMITS } from '#shared/limits.ts'
import { explain, t } from '#web/i18n.tsx'
import type { NoteWish } from '#web/canvas/types.ts'
import { Button } from '#web/ui/Button.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import { NativeSelect } from '#web/ui/NativeSelect.tsx'
import { NotePads } from '#web/ui/NotePads.tsx'
import { toast } from '#web/ui/toast.ts'
import styles from './AnonymousNote.module.css'
import { useBoard } from './context.ts'
import { createSending } from './sendAnonymous.ts'
import { zonesOf } from './zones.ts'

export function AnonymousNote(props: { wish: NoteWish }) {
  const { canvas, session, setWish } = useBoard()
  const [text, setText] = createSignal(props.wish.text ?? '')
  const [color, setColor] = createSignal<NoteColor>(props.wish.color)
  const [zone, setZone] = createSignal(props.wish.zoneId ?? zonesOf(session.records)[0]?.zoneId ?? '')
  const { send, busy } = createSending(session.documentId)
  let field: HTMLTextAreaElement | undefined
  onMount(() => field?.focus())
  const close = () => {
    setWish(undefined)
    canvas()?.focus()
  }
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (text().trim() === '' || busy()) return field?.focus()
    try {
      await send({ text: text().trim(), color: color(), ...(zone() && { zoneId: zone() }) })
      toast(t('board.anonymousSent'))
      close()
    } catch (error) {
      toast(explain(error), { kind: 'error' })
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // the canvas's keys are letters
    event.stopPropagation()
    if (event.key === 'Escape') close()
  }
  return (
    <form class={styles.sheet} role="dialog" aria-labelledby="anonymous-note" onSubmit={submit} onKeyDown={onKeyDown}>
      <div class={styles.head}>
        <h2 id="anonymous-note">{t('board.anonymousNote')}</h2>
        <IconButton icon="x" label={t('common.close')} onClick={close} />
      </div>
      <div class={styles.note} data-c={PAPERS[color()]}>
        <textarea
          ref={field}
          dir="auto"
          rows={4}
          maxLength={LIMITS.noteText}
          aria-label={t('board.anonymousText')}
          placeholder={t('board.anonymousText')}
          value={text()}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <NotePads value={color()} onChange={setColor} />
      <ZoneField value={zone()} onChange={setZone} />
      <p class={styles.help}>{t('board.anonymousHelp')}</p>
      <Button variant="primary" type="submit" busy={busy()}>
        {t('board.anonymousSend')}
      </Button>
    </form>
  )
}

function ZoneField(props: { value: string; onChange: (zone: string) => void }) {
  const { session } = useBoard()
  const options = [...zonesOf(session.records).map((zone) => ({ value: zone.zoneId, label: zone.name })), { value: '', label: t('board.outsideZones') }]
  return <NativeSelect label={t('board.zone')} value={props.value} options={options} onChange={props.onChange} />
}
