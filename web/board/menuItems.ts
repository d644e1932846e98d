/** The board's menu, as far as this person may. */
import { useNavigate } from '@solidjs/router'
import type { Accessor } from 'solid-js'
import { guideItems } from '#web/guide/followItems.ts'
import { locale, setLocale, t } from '#web/i18n.tsx'
import { isDark, setTheme } from '#web/theme.ts'
import type { MenuItem } from '#web/ui/Menu.tsx'
import { createNarrow } from '#web/ui/narrow.ts'
import type { MenuDialog } from './BoardMenu.tsx'
import { useBoard, useMay } from './context.ts'
import { guestItems } from './guestItems.ts'

interface MenuDoors {
  open(dialog: MenuDialog): void
  invite(): void
  people(): void
}
/** where the bar has no room for them */
const NARROW = '(max-width: 699px)'
const CROWDED = '(max-width: 1099px)'
const FORMATS = ['csv', 'md', 'json'] as const

/** Call inside a component. */
export function createMenuItems(doors: MenuDoors): Accessor<MenuItem[]> {
  const people = createPeopleItems(doors)
  const paper = createPaperItems(doors)
  const work = createWorkItems(doors)
  const { session, canvas } = useBoard()
  const similar = createSimilarItems()
  const crowded = createNarrow(CROWDED)
  return () => [...people(), ...paper(), ...similar(), ...work(), ...guideItems(session, canvas(), crowded()), ...viewItems(), ...guestItems(doors.open)]
}

/** In the bar on wide screens; a phone has them here. */
function createPeopleItems(doors: MenuDoors): Accessor<MenuItem[]> {
  const { live } = useBoard()
  const may = useMay()
  const narrow = createNarrow(NARROW)
  return () => {
    if (!narrow()) return []
    const invite: MenuItem[] = may('invite.manage') && !live.archived() ? [{ label: t('board.invite'), icon: 'qr-code', onSelect: doors.invite }] : []
    const people: MenuItem[] = may('member.manage') ? [{ label: t('board.people'), icon: 'users', onSelect: doors.people }] : []
    return invite.length + people.length > 0 ? [...invite, ...people, 'separator'] : []
  }
}

/** Notes of people without a screen. */
function createPaperItems(doors: MenuDoors): Accessor<MenuItem[]> {
  const { session } = useBoard()
  const may = useMay()
  return () => {
    if (!may('workshop.facilitate') || !session.editable()) return []
    return [
      { label: t('paper.lines'), icon: 'file-pen-line', onSelect: () => doors.open('lines') },
      { label: t('paper.behalf'), icon: 'hand-helping', onSelect: () => doors.open('behalf') },
      'separator',
    ]
  }
}

/** For who leads: what could go into one group. */
function createSimilarItems(): Accessor<MenuItem[]> {
  const { session, similar, setSimilar } = useBoard()
  const may = useMay()
  const open = () => setSimilar(!similar())
  return () => (may('workshop.facilitate') && may('group.edit') && session.editable() ? [{ label: t('groups.findSimilar'), icon: 'copy', onSelect: open }, 'separator'] : [])
}

function createWorkItems(doors: MenuDoors): Accessor<MenuItem[]> {
  const { workshop, session, canvas, live } = useBoard()
  const navigate = useNavigate()
  const may = useMay()
  const go = (face: string) => () => navigate(`/w/${workshop().id}/${face}`)
  const file = (format: (typeof FORMATS)[number]) => () => location.assign(`/api/boards/${session.documentId}/export.${format}`)
  return () => {
    const versions: MenuItem[] = [
      ...(may('version.write') && session.editable() ? [{ label: t('board.saveVersion'), icon: 'bookmark-plus', onSelect: () => doors.open('version') } as const] : []),
      ...(may('version.read') ? [{ label: t('board.versions'), icon: 'history', onSelect: go('history') } as const] : []),
      ...(may('workshop.facilitate') ? [{ label: t('programme.heading'), icon: 'list-ordered', onSelect: go('programme') } as const] : []),
      ...(may('draft.read') ? [{ label: t('board.draft'), icon: 'file-pen-line', onSelect: go('draft') } as const] : []),
    ]
    const tries: MenuItem[] = may('workshop.facilitate')
      ? [
          'separator',
          { label: t('preview.open'), icon: 'eye', onSelect: () => doors.open('preview') },
          ...(workshop().rehearsal || live.archived() ? [] : [{ label: t('rehearsal.open'), icon: 'flask-conical', onSelect: () => doors.open('rehearsal') } as const]),
        ]
      : []
    const files: MenuItem[] = may('export.board')
      ? [
          'separator',
          { label: t('board.picture'), icon: 'image', disabled: !canvas()?.loaded(), onSelect: () => doors.open('picture') },
          { heading: t('board.files') },
          ...FORMATS.map((format) => ({ label: t(`board.file.${format}`), icon: 'download', onSelect: file(format) }) as const),
        ]
      : []
    return versions.length + tries.length + files.length > 0 ? [...versions, ...tries, ...files, 'separator'] : []
  }
}

function viewItems(): MenuItem[] {
  return [
    { label: t('ui.otherLanguage'), icon: 'languages', lang: locale() === 'da' ? 'en' : 'da', onSelect: () => void setLocale(locale() === 'da' ? 'en' : 'da') },
    { label: t(isDark() ? 'ui.toLight' : 'ui.toDark'), icon: 'contrast', onSelect: () => setTheme(isDark() ? 'light' : 'dark') },
  ]
}
