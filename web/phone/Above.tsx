/** What has to be said over the question: that it is a rehearsal, for who leads the way back, and what the room says. */
import { Show } from 'solid-js'
import { keepMoving } from './board/keep.ts'
import { RehearsalBanner } from '#web/rehearsal/RehearsalBanner.tsx'
import type { PhoneModel } from './model.ts'
import { Notices } from './Notices.tsx'
import { ToRemote } from './ToRemote.tsx'

export function Above(props: { phone: PhoneModel; onRemote: (() => void) | undefined }) {
  keepMoving(props.phone)
  return (
    <>
      <RehearsalBanner workshop={props.phone.workshop} face="phone" over={props.phone.gone()} />
      <Show when={props.onRemote}>{(back) => <ToRemote onClick={back()} />}</Show>
      <Notices phone={props.phone} />
    </>
  )
}
