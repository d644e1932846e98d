/** Beside writing, for who may: a picture of something, and notes from paper. */
import { PhonePaper } from '#web/paper/PhonePaper.tsx'
import { Camera } from './Camera.tsx'
import type { PhoneModel } from './model.ts'

export function Pictures(props: { phone: PhoneModel; say: (words: string) => void }) {
  return (
    <>
      <Camera phone={props.phone} say={props.say} />
      <PhonePaper phone={props.phone} />
    </>
  )
}
