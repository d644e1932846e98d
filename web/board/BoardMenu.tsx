/** Everything about the board that is not done on it: versions, draft, files, language, appearance, leaving. */
import { createSignal, Show } from 'solid-js'
import { t } from '#web/i18n.tsx'
import { type GuestDialog, GuestDialogs } from '#web/resume/GuestDialogs.tsx'
import { Menu } from '#web/ui/Menu.tsx'
import type { PaperKind } from '#web/paper/context.ts'
import { PaperDoor } from '#web/paper/PaperDoor.tsx'
import { placeOf } from '#web/paper/place.ts'
import { PreviewDialog } from '#web/preview/PreviewDialog.tsx'
import { RehearsalDialog } from '#web/rehearsal/RehearsalDialog.tsx'
import { useBoard } from './context.ts'
import { createMenuItems } from './menuItems.ts'
import { PictureDialog } from './PictureDialog.tsx'
import { SaveVersionDialog } from './SaveVersionDialog.tsx'

export type MenuDialog = 'version' | 'picture' | 'rehearsal' | 'preview' | PaperKind | GuestDialog

const guestDialog = (open: MenuDialog | undefined): GuestDialog | undefined => (open === 'resume' || open === 'leave' ? open : undefined)

export function BoardMenu(props: { onInvite: () => void; onPeople: (open: boolean) => void }) {
  const { session, shelf, workshop, live } = useBoard()
  const [open, setOpen] = createSignal<MenuDialog>()
  const show = (dialog: MenuDialog) => {
    props.onPeople(false)
    setOpen(dialog)
  }
  const items = createMenuItems({ open: show, invite: () => props.onInvite(), people: () => props.onPeople(true) })
  const shut = (shown: boolean) => {
    if (!shown) setOpen(undefined)
  }
  const paper = () => (open() === 'lines' || open() === 'behalf' ? (open() as PaperKind) : undefined)
  return (
    <>
      <Menu label={t('board.menu')} icon="ellipsis-vertical" items={items()} />
      <Show when={open() === 'version'}>
        <SaveVersionDialog onOpenChange={shut} />
      </Show>
      <Show when={guestDialog(open())}>
        {(dialog) => (
          <GuestDialogs workshopId={workshop().id} open={dialog()} onOpen={(next) => (next ? setOpen(next) : shut(false))} unsent={shelf.unsent()} forget={() => session.leave()} />
        )}
      </Show>
      <Show when={open() === 'picture'}>
        <PictureDialog onOpenChange={shut} />
      </Show>
      <Show when={open() === 'rehearsal'}>
        <RehearsalDialog workshopId={workshop().id} onOpenChange={shut} />
      </Show>
      <Show when={open() === 'preview'}>
        <PreviewDialog workshopId={workshop().id} onOpenChange={shut} />
      </Show>
      <PaperDoor kind={paper()} place={placeOf(workshop(), live.mode() === 'hidden')} onClose={() => shut(false)} />
    </>
  )
}
