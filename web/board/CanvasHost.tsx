/** Where the canvas is drawn: its code comes now, not before, and nothing else is put in this element. */
import { onCleanup, onMount } from 'solid-js'
import type { Canvas } from '#web/canvas/types.ts'
import { leadOf } from '#web/guide/lead.ts'
import { explain, locale, t } from '#web/i18n.tsx'
import { isDark } from '#web/theme.ts'
import { toast } from '#web/ui/toast.ts'
import { createCanvasVotes } from '#web/votes/canvasVotes.ts'
import { useVotes } from '#web/votes/context.ts'
import { canvasCode } from './canvasCode.ts'
import styles from './CanvasHost.module.css'
import { useBoard } from './context.ts'
import { createNames } from './names.ts'

export function CanvasHost(props: { onCanvas: (canvas: Canvas | undefined) => void }) {
  let host: HTMLDivElement | undefined
  const { session, workshop, live, elsewhere, writeElsewhere, uploads, talk, setTalking } = useBoard()
  const names = createNames(session, workshop)
  const votes = createCanvasVotes(useVotes())
  const ended = new AbortController()
  onCleanup(() => {
    ended.abort()
    props.onCanvas(undefined)
  })
  onMount(async () => {
    try {
      const { mountCanvas } = await canvasCode()
      if (!host || ended.signal.aborted) return
      const onForeign = () => toast(t('canvas.foreign'))
      const looks = { session, may: live.may, locale, dark: isDark, names, comments: talk.comments, onComments: setTalking }
      props.onCanvas(await mountCanvas(host, { ...looks, elsewhere, onElsewhere: writeElsewhere, onForeign, lead: leadOf(live), upload: uploads.send, votes }, ended.signal))
    } catch (error) {
      if (!ended.signal.aborted) toast(explain(error), { kind: 'error', action: { label: t('common.tryAgain'), run: () => location.reload() } })
    }
  })
  return <div ref={host} class={styles.host} />
}
