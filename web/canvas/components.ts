/** Which of tldraw's own surfaces exist: none of its panels, all of its keys, its screen-reader voice, its text toolbar. */
/** Never `hideUi`: it takes keys, clipboard and announcements away with the panels. */
import type { TLComponents } from 'tldraw'
import { ContextMenu } from './ContextMenu.tsx'
import { Cursor } from './Cursor.tsx'
import { FarNotes } from './far/FarNotes.tsx'
import { Failure } from './Failure.tsx'
import { FirstDrawn } from './FirstDrawn.tsx'
import { ImageToolbar } from './ImageToolbar.tsx'
import { Lights } from './light.tsx'

export const components: TLComponents = {
  Canvas: FirstDrawn,
  CollaboratorCursor: Cursor,
  ContextMenu,
  ErrorFallback: Failure,
  // the board's own outline stays until there is something to see
  LoadingScreen: null,
  OnTheCanvas: FarNotes,
  Overlays: Lights,
  MenuPanel: null,
  StylePanel: null,
  Toolbar: null,
  NavigationPanel: null,
  HelpMenu: null,
  HelperButtons: null,
  PageMenu: null,
  MainMenu: null,
  QuickActions: null,
  ActionsMenu: null,
  DebugPanel: null,
  DebugMenu: null,
  TopPanel: null,
  SharePanel: null,
  ZoomMenu: null,
  Minimap: null,
  CursorChatBubble: null,
  ImageToolbar,
  VideoToolbar: null,
}
