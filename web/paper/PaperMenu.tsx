/** Paper in the list: one button for facilitators, and what it opens. */
import { createSignal } from 'solid-js'
import { t } from '#web/i18n.tsx'
import { Menu } from '#web/ui/Menu.tsx'
import type { PaperKind, PaperPlace } from './context.ts'
import { PaperDoor } from './PaperDoor.tsx'

export function PaperMenu(props: { place: PaperPlace }) {
  const [kind, setKind] = createSignal<PaperKind>()
  return (
    <>
      <Menu
        label={t('paper.menu')}
        trigger={t('paper.menu')}
        items={[
          { label: t('paper.lines'), icon: 'file-pen-line', onSelect: () => setKind('lines') },
          { label: t('paper.behalf'), icon: 'hand-helping', onSelect: () => setKind('behalf') },
        ]}
      />
      <PaperDoor kind={kind()} place={props.place} onClose={() => setKind(undefined)} />
    </>
  )
}
