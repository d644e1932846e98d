/** The shelf in the board's page: closing it gives the keyboard back to the canvas. */
import { ShelfPanel } from '#web/notes/ShelfPanel.tsx'
import { useBoard } from './context.ts'

export function MyShelf() {
  const { shelf, drawer, canvas } = useBoard()
  const close = () => {
    drawer.close()
    canvas()?.focus()
  }
  return <ShelfPanel shelf={shelf} fields={drawer.fields} set={drawer.set} wishes={drawer.wishes()} onClose={close} />
}
