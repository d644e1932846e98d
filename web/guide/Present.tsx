/** Everybody with an open board: faces in the bar, and behind them who it is, who follows whom, and a way to follow. */
import { createMemo, Show } from 'solid-js'
import { useBoard } from '#web/board/context.ts'
import { t } from '#web/i18n.tsx'
import { AvatarStack } from '#web/ui/AvatarStack.tsx'
import { Menu } from '#web/ui/Menu.tsx'
import { presentItems } from './followItems.ts'
import { presentPeople } from './people.ts'

export function Present(props: { class: string | undefined }) {
  const { session, canvas } = useBoard()
  const people = createMemo(() => presentPeople(session).map(({ name, color }) => ({ name, color })))
  const faces = (
    <span aria-hidden="true">
      <AvatarStack people={people()} />
    </span>
  )
  return (
    <Show when={people().length > 0}>
      <span class={props.class}>
        <Menu label={t('guide.present', { n: people().length })} items={presentItems(session, canvas())} trigger={faces} />
      </span>
    </Show>
  )
}
