/** Where who leads goes from the list, as from the canvas: what was before, the programme, what becomes of it. */
import { For } from 'solid-js'
import type { Action } from '#shared/roles.ts'
import type { TextKey } from '#shared/i18n/da/index.ts'
import { t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import type { IconName } from '#web/ui/Icon.tsx'
import { useList } from './context.ts'

const DOORS: readonly { to: string; action: Action; icon: IconName; label: TextKey }[] = [
  { to: 'history', action: 'version.read', icon: 'history', label: 'board.versions' },
  { to: 'programme', action: 'workshop.facilitate', icon: 'list-ordered', label: 'programme.heading' },
  { to: 'draft', action: 'draft.read', icon: 'file-pen-line', label: 'board.draft' },
]

export function WorkMenu() {
  const { workshop, may } = useList()
  return (
    <For each={DOORS.filter(({ action }) => may(action))}>
      {({ to, icon, label }) => (
        <Button block variant="quiet" icon={icon} href={`/w/${workshop.id}/${to}`}>
          {t(label)}
        </Button>
      )}
    </For>
  )
}
