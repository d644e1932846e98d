/** @jsxImportSource react */
/** The list of keys: only those that do something here. */
import { DefaultKeyboardShortcutsDialog, TldrawUiMenuActionItem, TldrawUiMenuGroup, TldrawUiMenuItem, TldrawUiMenuToolItem, type TLUiKeyboardShortcutsDialogProps } from 'tldraw'
import { STAFF_TOOLS } from './types.ts'

const EDIT = ['undo', 'redo', 'cut', 'copy', 'paste', 'duplicate', 'delete', 'select-all']
const GROUP = ['group-make', 'group-merge', 'group-breakUp', 'group-rename', 'group-tidy']
const VIEW = ['zoom-in', 'zoom-out', 'zoom-to-100', 'zoom-to-fit', 'zoom-to-selection', 'bring-to-front', 'send-to-back']
/** in tldraw's own way of writing keys */
const A11Y = [
  ['a11y.select-shape', '[[Tab]]'],
  ['a11y.move-shape', '↑→↓←'],
  ['a11y.enter-leave-container', 'cmd+shift+↑→'],
  ['a11y.open-context-menu', 'cmd+shift+[[Enter]]'],
] as const

export function ShortcutsDialog(props: TLUiKeyboardShortcutsDialogProps) {
  return (
    <DefaultKeyboardShortcutsDialog {...props}>
      <TldrawUiMenuGroup label="shortcuts-dialog.tools" id="tools">
        {[...STAFF_TOOLS, 'note'].map((tool) => (
          <TldrawUiMenuToolItem key={tool} toolId={tool} />
        ))}
      </TldrawUiMenuGroup>
      <TldrawUiMenuGroup label="shortcuts-dialog.edit" id="edit">
        {EDIT.map((action) => (
          <TldrawUiMenuActionItem key={action} actionId={action} />
        ))}
      </TldrawUiMenuGroup>
      <TldrawUiMenuGroup label="tool.frame" id="group">
        {GROUP.map((action) => (
          <TldrawUiMenuActionItem key={action} actionId={action} />
        ))}
      </TldrawUiMenuGroup>
      <TldrawUiMenuGroup label="shortcuts-dialog.view" id="view">
        {VIEW.map((action) => (
          <TldrawUiMenuActionItem key={action} actionId={action} />
        ))}
      </TldrawUiMenuGroup>
      <TldrawUiMenuGroup label="shortcuts-dialog.a11y" id="a11y">
        {A11Y.map(([label, kbd]) => (
          <TldrawUiMenuItem key={label} id={label} label={label} kbd={kbd} onSelect={() => {}} />
        ))}
      </TldrawUiMenuGroup>
    </DefaultKeyboardShortcutsDialog>
  )
}
