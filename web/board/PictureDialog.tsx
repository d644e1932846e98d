/** A picture of the board or of one zone, made in this browser. */
import { createSignal } from 'solid-js'
import type { PictureFormat } from '#web/canvas/types.ts'
import { explain, t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { ChoiceChips } from '#web/ui/ChoiceChips.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { NativeSelect } from '#web/ui/NativeSelect.tsx'
import { toast } from '#web/ui/toast.ts'
import { useBoard } from './context.ts'
import { saveFile } from './download.ts'
import { zonesOf } from './zones.ts'

const WHOLE = ''

export function PictureDialog(props: { onOpenChange: (open: boolean) => void }) {
  const { canvas, session, workshop } = useBoard()
  const zones = zonesOf(session.records)
  const [area, setArea] = createSignal(canvas()?.selectedZones()[0] ?? WHOLE)
  const [format, setFormat] = createSignal<PictureFormat>('png')
  const [busy, setBusy] = createSignal(false)
  const areas = () => [{ value: WHOLE, label: t('board.wholeBoard') }, ...zones.map((zone) => ({ value: zone.recordId, label: zone.name }))]
  const make = async () => {
    setBusy(true)
    try {
      const picture = await canvas()?.picture(format(), area() || undefined)
      const part = zones.find((zone) => zone.recordId === area())?.name
      if (picture) saveFile(picture, `${[workshop().title, part].filter(Boolean).join(' – ')}.${format()}`)
      props.onOpenChange(false)
    } catch (error) {
      toast(explain(error), { kind: 'error' })
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog
      open
      onOpenChange={props.onOpenChange}
      title={t('board.picture')}
      footer={
        <>
          <Button onClick={() => props.onOpenChange(false)}>{t('common.cancel')}</Button>
          <Button variant="primary" icon="download" busy={busy()} onClick={() => void make()}>
            {t('board.pictureMake')}
          </Button>
        </>
      }
    >
      <NativeSelect label={t('board.pictureArea')} value={area()} options={areas()} onChange={setArea} />
      <ChoiceChips legend={t('board.pictureFormat')} value={format()} options={FORMATS()} onChange={setFormat} />
    </Dialog>
  )
}

const FORMATS = () => [
  { value: 'png' as const, label: t('board.picturePng') },
  { value: 'svg' as const, label: t('board.pictureSvg') },
]
