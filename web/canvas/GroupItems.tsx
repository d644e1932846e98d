/** @jsxImportSource react */
/** What the menu of a right click or a long press offers for groups: of the selection, and for the zone under the pointer. */
import { useContext } from 'react'
import { TldrawUiMenuActionItem, TldrawUiMenuGroup, TldrawUiMenuItem, TldrawUiMenuSubmenu, useEditor, useValue, type Editor } from 'tldraw'
import { isZone } from '#shared/board/records.ts'
import type { CanvasContext } from './context.ts'
import { selectedToGroup } from './grouping.ts'
import { GroupingOfMenu } from './menuContext.ts'
import type { GroupSelection } from './types.ts'

export function GroupItems({ context }: { context: CanvasContext }) {
  const editor = useEditor()
  const grouping = useContext(GroupingOfMenu)()
  const found = useValue('grouping', () => selectedToGroup(editor, context), [editor, context])
  const zone = useValue('zone under the pointer', () => zoneUnder(editor, context), [editor, context])
  if (!grouping) return null
  return (
    <TldrawUiMenuGroup id="grouping">
      {found && <OfSelection found={found} />}
      {found && found.others.length > 0 && (
        <TldrawUiMenuSubmenu id="into-group" label={context.text('canvas.group.into')} size="small">
          <TldrawUiMenuGroup id="groups">
            {found.others.map(({ id, name }) => (
              <TldrawUiMenuItem key={id} id={id} label={name} onSelect={() => grouping.put(id)} />
            ))}
          </TldrawUiMenuGroup>
        </TldrawUiMenuSubmenu>
      )}
      {!found && zone && <TldrawUiMenuItem id="tidy-zone" label={context.text('canvas.group.tidyZone')} onSelect={() => grouping.tidy({ order: 'place' }, zone)} />}
    </TldrawUiMenuGroup>
  )
}

function OfSelection({ found: { notes, groups, zone } }: { found: GroupSelection }) {
  return (
    <>
      {notes.length > 0 && groups.length === 0 && <TldrawUiMenuActionItem actionId="group-make" />}
      {groups.length > 0 && groups.length + notes.length > 1 && <TldrawUiMenuActionItem actionId="group-merge" />}
      {groups.length === 1 && <TldrawUiMenuActionItem actionId="group-rename" />}
      {(groups.length > 0 || zone) && <TldrawUiMenuActionItem actionId="group-tidy" />}
      {groups.length > 0 && <TldrawUiMenuActionItem actionId="group-breakUp" />}
    </>
  )
}

/** Participants cannot select a zone, but they may tidy it. */
function zoneUnder(editor: Editor, context: CanvasContext): string | undefined {
  const may = !editor.getIsReadonly() && context.allowed.get().has('group.edit') && context.allowed.get().has('note.move')
  if (!may) return undefined
  const at = editor.inputs.currentPagePoint
  return editor.getCurrentPageShapes().find((shape) => isZone(shape) && !context.isLocked(shape.id) && editor.getShapePageBounds(shape)?.containsPoint(at))?.id
}
