/** A guest's own lines of the board's menu; who has an account signs out elsewhere. */
import { t } from '#web/i18n.tsx'
import { session as person } from '#web/session.ts'
import type { MenuItem } from '#web/ui/Menu.tsx'
import type { GuestDialog } from '#web/resume/GuestDialogs.tsx'

export const guestItems = (open: (dialog: GuestDialog) => void): MenuItem[] =>
  person().kind === 'guest'
    ? ['separator', { label: t('guest.resume'), icon: 'key-round', onSelect: () => open('resume') }, { label: t('guest.leave'), icon: 'door-open', onSelect: () => open('leave') }]
    : []
