/** The canvas as the rest of the app sees it: nothing here says what draws it. */
/** Places are CSS pixels of the window, zoom is 1 for 100 %. */
import type { Accessor } from 'solid-js'
import type { Locale } from '#shared/accounts.ts'
import type { GroupColor, NoteColor } from '#shared/board/records.ts'
import type { TidyOptions } from '#shared/board/tidy.ts'
import type { FileCreated } from '#shared/files.ts'
import type { GatherBody } from '#shared/guide.ts'
import type { Action } from '#shared/roles.ts'
import type { BoardSession } from '#web/sync/types.ts'

export const PARTICIPANT_TOOLS = ['select', 'hand'] as const
export const STAFF_TOOLS = [...PARTICIPANT_TOOLS, 'text', 'draw', 'arrow', 'frame', 'eraser', 'laser'] as const
/** `note` is chosen by its pads, never by a button of its own. */
export type Tool = (typeof STAFF_TOOLS)[number] | 'note'
export type PictureFormat = 'png' | 'svg'

/** A part of the board: what is seen of it, and the record id of the zone or group that it is about. */
export type Place = Pick<GatherBody, 'view' | 'focus'>

/** A note that somebody wants to write. */
export interface NoteWish {
  color: NoteColor
  /** template id of the zone under the place that was pointed at */
  zoneId?: string
  text?: string
  /** not to be signed; as it was chosen last when left out */
  anonymous?: boolean
}

/** Dots on notes and groups, by the ids of the API. */
export interface CanvasVotes {
  /** what the round is about */
  readonly items: ReadonlySet<string>
  /** there is a place for a dot on each */
  readonly asking: boolean
  /** several dots may lie on the same */
  readonly several: boolean
  /** own dots; none are left when `full` */
  readonly mine: ReadonlyMap<string, number>
  readonly full: boolean
  /** all dots, when they may be seen */
  readonly counted: ReadonlyMap<string, number>
  press(itemId: string): void
  take(itemId: string): void
  label(itemId: string): string
  lessLabel(itemId: string): string
}

/** What a facilitator does from the canvas's menu, beside the document. */
export interface CanvasLead {
  /** @param zoneId the zone's id in the template */
  lockZone(zoneId: string, on: boolean): void
  /** Takes notes off the board, with a way back. */
  hideNotes(noteIds: readonly string[]): void
}

export interface CanvasProps {
  session: BoardSession
  locale: Accessor<Locale>
  dark: Accessor<boolean>
  /** member id → name, as far as this person may know them */
  names: Accessor<ReadonlyMap<string, string>>
  /** may this person do it now? reactive */
  may(action: Action): boolean
  /** New notes are written outside the canvas (without a name): it makes none itself and asks for each. */
  elsewhere: Accessor<boolean>
  onElsewhere(note: NoteWish): void
  /** Stores a picture; undefined when that failed and the person has been told. */
  upload(file: File): Promise<FileCreated | undefined>
  /** comments by note id: a note that has some says so */
  comments: Accessor<ReadonlyMap<string, number>>
  /** Somebody wants to see what is said about a note. */
  onComments(noteId: string): void
  /** undefined when no round is open or counted */
  votes?: Accessor<CanvasVotes | undefined>
  /** left out where nobody leads, e.g. on the wall */
  lead?: CanvasLead
  /** A person tried to change or delete somebody else's note; the canvas left it alone. */
  onForeign(): void
}

/** What is selected, as far as this person may group it now. Record ids. */
export interface GroupSelection {
  notes: readonly string[]
  groups: readonly string[]
  /** the zone that is selected, alone */
  zone?: string
  /** of the only group that is selected */
  color?: GroupColor
  /** one of the groups was made of a suggestion that nobody has accepted yet */
  suggested: boolean
  /** groups that the notes could go into */
  others: readonly { id: string; name: string }[]
  /** around all of it, CSS pixels of the canvas */
  box: { x: number; y: number; w: number; h: number }
}
export interface Grouping {
  /** undefined while there is nothing to group, or it is being dragged or written on */
  readonly selection: Accessor<GroupSelection | undefined>
  /** Puts the selected notes into a new group and asks for its name. */
  make(): void
  /** Moves the selected notes into this group. */
  put(groupId: string): void
  /** Everything selected goes into the first of the selected groups. */
  merge(): void
  /** The selected groups, or this one, are gone; their notes stay. */
  breakUp(id?: string): void
  /** The selected groups, or this one, are no longer mere suggestions. */
  accept(id?: string): void
  rename(): void
  paint(color: GroupColor): void
  /** Tidies the selected groups or zone, or this one. */
  tidy(options: Pick<TidyOptions, 'order' | 'votes'>, id?: string): void
  /** Makes a group of these notes, marked as suggested, and shows it. Record ids. */
  gather(title: string, notes: readonly string[]): void
}

export interface Canvas {
  readonly grouping: Grouping
  readonly tool: Accessor<Tool>
  readonly zoom: Accessor<number>
  readonly canUndo: Accessor<boolean>
  readonly canRedo: Accessor<boolean>
  /** the paper the next note is cut from */
  readonly color: Accessor<NoteColor>
  /** all records of the document are drawn */
  readonly loaded: Accessor<boolean>
  /** ids of the zones that something selected lies in, or that are selected */
  readonly selectedZones: Accessor<readonly string[]>
  /** id of the one note that is selected, if it is one */
  readonly onlyNote: Accessor<string | undefined>
  /** ids of selected notes and groups, as the API has them */
  readonly selectedItems: Accessor<readonly string[]>
  chooseTool(tool: Tool): void
  /** Takes a sheet of this colour in hand: the next click on the board puts it there. */
  takeNote(color: NoteColor): void
  /** Puts a new note in the middle of what is seen, where there is room, and starts writing on it. */
  writeNote(color: NoteColor): void
  /** Puts a new note under a point of the window and starts writing on it. */
  dropNote(color: NoteColor, at: { x: number; y: number }): void
  /** Stores pictures and lays them into the middle of what is seen. */
  addPictures(files: readonly File[]): void
  undo(): void
  redo(): void
  zoomIn(): void
  zoomOut(): void
  /** Shows the whole board. */
  zoomToFit(): void
  /** Shows what has been made, as large as it goes, also when more comes. @returns stops */
  keepInView(): () => void
  /** Shows this record and selects it. */
  show(recordId: string): void
  /** What is seen now. */
  place(): Place
  /** Shows this part of the board, whole. @returns goes back to where one was */
  lookAt(place: Place): () => void
  /** member id of whom this screen follows, until the person moves */
  readonly following: Accessor<string | undefined>
  /** Goes where they look; undefined ends it. */
  follow(memberId: string | undefined): void
  /** A picture of the board, or of one zone with what lies in it. @throws Error if there is nothing to draw */
  picture(format: PictureFormat, zoneRecordId?: string): Promise<Blob>
  /** Gives the keyboard back to the canvas after the chrome had it. */
  focus(): void
  dispose(): void
}
export type MountCanvas = (host: HTMLElement, props: CanvasProps) => Canvas
