/** Paper on the phone of a facilitator: two buttons, and what they open. */
import { createSignal } from 'solid-js'
import { t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import type { PhoneModel } from '#web/phone/model.ts'
import type { PaperKind } from './context.ts'
import { PaperDoor } from './PaperDoor.tsx'
import { placeOf } from './place.ts'

export function PhonePaper(props: { phone: PhoneModel }) {
  const [kind, setKind] = createSignal<PaperKind>()
  return (
    <>
      <Button block icon="file-pen-line" onClick={() => setKind('lines')}>
        {t('paper.lines')}
      </Button>
      <Button block icon="hand-helping" onClick={() => setKind('behalf')}>
        {t('paper.behalf')}
      </Button>
      <PaperDoor kind={kind()} place={placeOf(props.phone.workshop, props.phone.state()?.mode === 'hidden')} onClose={() => setKind(undefined)} />
    </>
  )
}
