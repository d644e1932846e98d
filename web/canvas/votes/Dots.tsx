/** @jsxImportSource react */
/** On a note or beside a group's title: a place for a dot while a round is open, and the counted dots after it. */
import { stopEventPropagation, useValue, type TLShapeId } from 'tldraw'
import { noteIdOf } from '#shared/board/layout.ts'
import type { CanvasContext } from '../context.ts'
import { dotsOf, pressDot } from './dots.ts'

interface DotsProps {
  shapeId: TLShapeId
  context: CanvasContext
  place: 'note' | 'group'
}
/** The canvas must not take the press for a drag, nor swallow the click that a finger makes. */
const OWN = { onPointerDown: stopEventPropagation, onTouchStart: stopEventPropagation, onTouchEnd: stopEventPropagation, onDoubleClick: stopEventPropagation }

export function Dots({ shapeId, context, place }: DotsProps) {
  const state = useValue('dots', () => dotsOf(shapeId, context), [shapeId, context])
  const [kind, count, often, room] = state.split(' ')
  const n = Number(count)
  if (!kind) return null
  if (kind === 'counted')
    return (
      <span className={`sam-counted sam-counted--${place}`}>
        <b>{n}</b>
      </span>
    )
  const several = often === 'several'
  const votes = context.votes.get()
  const id = noteIdOf(shapeId)
  return (
    <span className={`sam-dots sam-dots--${place}`}>
      {several && n > 0 && (
        <button type="button" className="sam-dots__less" tabIndex={-1} aria-label={votes?.lessLabel(id)} {...OWN} onClick={() => votes?.take(id)}>
          –
        </button>
      )}
      <button
        type="button"
        className="sam-dots__dot"
        tabIndex={-1}
        data-on={n > 0 ? '' : undefined}
        data-off={room === 'full' && n === 0 ? '' : undefined}
        aria-pressed={several ? undefined : n > 0}
        aria-label={votes?.label(id)}
        {...OWN}
        onClick={(event) => pressDot(shapeId, context, event.timeStamp)}
      >
        {n > 0 && (several ? n : '✓')}
      </button>
    </span>
  )
}
