/** The way from writing to what everybody has written. */
import { createEffect, on, Show } from 'solid-js'
import { formatNumber, t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import type { PhoneModel } from '../model.ts'

/** @param props.looking the board is open; when it closes the keyboard is here again */
export function BoardDoor(props: { phone: PhoneModel; looking: boolean; onOpen: () => void }) {
  const count = () => props.phone.state()?.counts.notes
  let button: HTMLElement | undefined
  createEffect(
    on(
      () => props.looking,
      (looking, before) => !looking && before && setTimeout(() => button?.focus()),
    ),
  )
  return (
    <Button ref={(element) => (button = element)} block icon="layout-dashboard" onClick={() => props.onOpen()}>
      {t('phoneBoard.open')}
      <Show when={count()}>{(n) => <span class="num"> ({formatNumber(n())})</span>}</Show>
    </Button>
  )
}
