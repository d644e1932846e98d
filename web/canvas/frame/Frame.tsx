/** @jsxImportSource react */
/** A zone (a sheet with its heading above) or a group (a tray with its heading inside) on the screen. */
import { stopEventPropagation, useEditor, useIsEditing, useValue, type TLFrameShape } from 'tldraw'
import type { KeyboardEvent } from 'react'
import { type FrameMeta, groupColor, isSuggested, isZone } from '#shared/board/records.ts'
import { LIMITS } from '#shared/limits.ts'
import { ICONS } from '#web/ui/icons.ts'
import type { CanvasContext } from '../context.ts'
import { Dots } from '../votes/Dots.tsx'
import { countNotes } from './places.ts'

interface FrameProps {
  frame: TLFrameShape
  context: CanvasContext
}

export function Frame({ frame, context }: FrameProps) {
  const { id } = frame
  const editing = useIsEditing(frame.id)
  const zone = isZone(frame)
  const { w, h, name } = frame.props
  const fallback = useValue('fallback', () => context.text(zone ? 'canvas.zone' : 'canvas.group'), [zone])
  return (
    <div
      className={zone ? 'sam-zone' : 'sam-group'}
      data-suggested={!zone && isSuggested(frame) ? '' : undefined}
      data-c={zone ? undefined : groupColor(frame)}
      style={{ width: w, height: h }}
    >
      <div className="sam-frame__head" style={{ maxWidth: w }}>
        {editing ? <NameField frame={frame} label={fallback} /> : <b dir="auto">{name || fallback}</b>}
        {zone ? <Count frame={frame} context={context} /> : <Dots shapeId={id} context={context} place="group" />}
        {!zone && <SuggestedMark frame={frame} context={context} />}
        {zone && <LockMark frame={frame} context={context} />}
      </div>
      {zone && <EmptyHint frame={frame} context={context} />}
    </div>
  )
}

function Count({ frame, context }: FrameProps) {
  const editor = useEditor()
  const words = useValue('count', () => context.text('common.notes', { n: countNotes(editor, frame.id) }), [editor, frame.id])
  return (
    <span className="sam-frame__count">
      <bdi>{words}</bdi>
    </span>
  )
}

function LockMark({ frame, context }: FrameProps) {
  const words = useValue('locked', () => (context.lockedZones.get().includes((frame.meta as FrameMeta).zone ?? '') ? context.text('guide.zoneLocked') : ''), [frame, context])
  if (!words) return null
  return (
    <em className="sam-frame__lock">
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={ICONS.lock} />
      </svg>
      {words}
    </em>
  )
}

function SuggestedMark({ frame, context }: FrameProps) {
  const words = useValue('suggested', () => (isSuggested(frame) ? context.text('groups.suggested') : ''), [frame, context])
  return words ? <em className="sam-frame__suggested">{words}</em> : null
}

function EmptyHint({ frame, context }: FrameProps) {
  const editor = useEditor()
  const hint = useValue('hint', () => (countNotes(editor, frame.id) > 0 || editor.getIsReadonly() ? '' : context.text('canvas.zoneEmpty')), [editor, frame.id])
  return hint ? <p className="sam-zone__hint">{hint}</p> : null
}

/** Once: a new function at each drawing would take the focus back from the canvas while the field goes. */
const takeFocus = (field: HTMLInputElement | null): void => field?.focus()

function NameField({ frame, label }: { frame: TLFrameShape; label: string }) {
  const editor = useEditor()
  const rename = (name: string) => {
    if (name === frame.props.name) return
    editor.markHistoryStoppingPoint('rename')
    editor.updateShape({ id: frame.id, type: 'frame', props: { name } })
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    event.stopPropagation()
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    // `editor.focus()` does nothing: to the editor the field is a part of it, and when it goes the keyboard would be nowhere
    editor.getContainer().focus()
    editor.setEditingShape(null)
  }
  return (
    <input
      className="sam-frame__input"
      ref={takeFocus}
      aria-label={label}
      maxLength={isZone(frame) ? LIMITS.title : LIMITS.groupTitle}
      defaultValue={frame.props.name}
      onFocus={(event) => event.currentTarget.select()}
      onPointerDown={stopEventPropagation}
      onKeyDown={onKeyDown}
      onBlur={(event) => rename(event.currentTarget.value.trim())}
    />
  )
}
