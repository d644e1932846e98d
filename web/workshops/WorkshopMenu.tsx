/** Everything else one can do with a workshop, as far as one's role goes. */
import { useNavigate } from '@solidjs/router'
import { isStaff } from '#shared/roles.ts'
import type { WorkshopSummary } from '#shared/workshops.ts'
import { t } from '#web/i18n.tsx'
import { Menu, type MenuItem } from '#web/ui/Menu.tsx'
import { workshopActions } from './actions.ts'
import type { OpenDialog } from './WorkshopDialogs.tsx'

export function WorkshopMenu(props: { workshop: WorkshopSummary; onDialog: (dialog: OpenDialog) => void; onChanged: () => Promise<void> }) {
  const navigate = useNavigate()
  const actions = workshopActions(() => props.onChanged())
  const workshop = () => props.workshop
  const open = (kind: OpenDialog['kind']) => () => props.onDialog({ kind, workshop: workshop() })
  const living = (): MenuItem[] => [
    { label: t('workshops.invite'), icon: 'qr-code', onSelect: open('invite') },
    { label: t('workshops.poster'), icon: 'printer', onSelect: () => navigate(`/w/${workshop().id}/poster`) },
    { label: t('common.edit'), icon: 'pencil', onSelect: open('edit') },
    { label: t('programme.heading'), icon: 'list-ordered', onSelect: () => navigate(`/w/${workshop().id}/programme`) },
  ]
  const staff = (): MenuItem[] => [
    ...(workshop().archived ? [] : living()),
    { label: t('workshops.draft'), icon: 'file-pen-line', onSelect: () => navigate(`/w/${workshop().id}/draft`) },
    { label: t('outcome.title'), icon: 'message-square-reply', onSelect: () => navigate(`/w/${workshop().id}/outcome`) },
    'separator',
    workshop().archived
      ? { label: t('workshops.unarchive'), icon: 'undo-2', onSelect: () => void actions.restore(workshop()) }
      : { label: t('workshops.archiveIt'), icon: 'folder', onSelect: () => void actions.archive(workshop()) },
  ]
  const owner = (): MenuItem[] => (workshop().demo ? [] : [{ label: t('common.delete'), icon: 'trash-2', danger: true, onSelect: open('delete') }])
  const leave = (): MenuItem[] => [{ label: t('workshops.leave'), icon: 'door-open', danger: true, onSelect: open('leave') }]
  const items = () => [...(isStaff(workshop().role) ? staff() : []), ...(workshop().role === 'owner' ? owner() : leave())]
  return <Menu label={t('workshops.moreAbout', { title: workshop().title })} items={items()} />
}
