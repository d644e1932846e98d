/** @jsxImportSource react */
/** The light a facilitator points with: a tool here, a ring on every screen. It stands for nothing and fades when it is put away. */
import { useEffect, useState } from 'react'
import { StateNode, TLPOINTER_ID, useEditor, useValue, type Editor, type TLInstancePresence } from 'tldraw'

/** as long as the style sheet takes to fade */
const FADE_MS = 600

/** tldraw's own draws a trail that only this screen would see. */
export class LightTool extends StateNode {
  static override id = 'laser'

  override onEnter() {
    this.editor.setCursor({ type: 'cross', rotation: 0 })
  }
  override onCancel() {
    this.editor.setCurrentTool('select')
  }
}
export const isPointing = (editor: Editor): boolean => editor.getCurrentToolId() === LightTool.id

interface Light {
  id: string
  x: number
  y: number
}
const lightOf = ({ id, cursor, meta }: TLInstancePresence): Light[] => (meta.pointing === true && cursor ? [{ id, x: cursor.x, y: cursor.y }] : [])

function lightsOf(editor: Editor): Light[] {
  const others = editor.store.query.records('instance_presence').get().flatMap(lightOf)
  const pointer = isPointing(editor) ? editor.store.get(TLPOINTER_ID) : undefined
  return pointer ? [...others, { id: 'own', x: pointer.x, y: pointer.y }] : others
}

/** Those that went out a moment ago stay where they were, fading. */
export function Lights() {
  const editor = useEditor()
  const lit = useValue('lights', () => lightsOf(editor), [editor])
  const [shown, setShown] = useState<Light[]>([])
  useEffect(() => {
    setShown((before) => [...lit, ...before.filter((one) => !lit.some(({ id }) => id === one.id))])
    const timer = setTimeout(() => setShown(lit), FADE_MS)
    return () => clearTimeout(timer)
  }, [lit])
  const zoom = useValue('zoom', () => editor.getZoomLevel(), [editor])
  return shown.map(({ id, x, y }) => (
    <div
      key={id}
      className="sam-light"
      data-out={lit.some((one) => one.id === id) ? undefined : ''}
      data-own={id === 'own' ? '' : undefined}
      style={{ transform: `translate(${x}px, ${y}px) scale(${1 / zoom})` }}
    />
  ))
}
