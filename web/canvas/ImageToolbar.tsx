/** @jsxImportSource react */
/** What one does with a selected picture: crop, replace, describe it for those who cannot see it. For those who may change pictures. */
import { useContext } from 'react'
import { DefaultImageToolbar, useValue } from 'tldraw'
import { CanvasOfMenu } from './menuContext.ts'
import type { CanvasContext } from './context.ts'

export function ImageToolbar() {
  const context = useContext(CanvasOfMenu)
  return context ? <ForStaff context={context} /> : null
}

function ForStaff({ context }: { context: CanvasContext }) {
  const staff = useValue(context.staff)
  return staff ? <DefaultImageToolbar /> : null
}
