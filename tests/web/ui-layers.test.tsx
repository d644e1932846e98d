/** Dialogs, menus and toasts: where the focus goes, and what is said. */
import { cleanup, fireEvent, render, screen, waitFor } from '@solidjs/testing-library'
import userEvent from '@testing-library/user-event'
import { createSignal } from 'solid-js'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { setLocale } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Menu } from '#web/ui/Menu.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { Toasts } from '#web/ui/Toasts.tsx'
import { closeToast, toast, toasts } from '#web/ui/toast.ts'

beforeAll(() => setLocale('da', false))
afterEach(cleanup)

/** No animation runs here, so its end has to be told. */
const settle = () => document.querySelectorAll('[role="dialog"], [role="menu"], [data-closed]').forEach((layer) => void fireEvent.animationEnd(layer))

const gone = async (role: 'dialog' | 'menu') =>
  waitFor(() => {
    settle()
    expect(screen.queryByRole(role)).toBeNull()
  })

describe('a dialog', () => {
  function Question() {
    const [open, setOpen] = createSignal(false)
    return (
      <>
        <Button onClick={() => setOpen(true)}>Slet</Button>
        <Dialog open={open()} onOpenChange={setOpen} title="Slet workshoppen?" footer={<Button onClick={() => setOpen(false)}>Annuller</Button>}>
          <TextField label="Skriv titlen" value="" onChange={() => {}} />
        </Dialog>
      </>
    )
  }

  it('is named by its title, takes the focus, and gives it back on Escape', async () => {
    render(() => <Question />)
    const opener = screen.getByRole('button', { name: 'Slet' })
    opener.focus()
    await userEvent.keyboard('{Enter}')
    const dialog = await screen.findByRole('dialog', { name: 'Slet workshoppen?' })
    expect(dialog).toContainElement(screen.getByLabelText('Skriv titlen'))
    await waitFor(() => expect(screen.getByLabelText('Skriv titlen')).toHaveFocus())
    await userEvent.keyboard('{Escape}')
    await gone('dialog')
    await waitFor(() => expect(opener).toHaveFocus())
  })

  it('opened from a menu gives the focus back to the menu’s button', async () => {
    const [open, setOpen] = createSignal(false)
    render(() => (
      <>
        <Menu label="Mere" items={[{ label: 'Slet', onSelect: () => setOpen(true) }]} />
        <Dialog open={open()} onOpenChange={setOpen} title="Slet workshoppen?">
          <p>Det kan ikke gøres om.</p>
        </Dialog>
      </>
    ))
    screen.getByRole('button', { name: 'Mere' }).focus()
    await userEvent.keyboard('{Enter}')
    await screen.findByRole('menu')
    await userEvent.keyboard('{Enter}')
    const dialog = await screen.findByRole('dialog')
    await gone('menu')
    await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true))
    await userEvent.keyboard('{Escape}')
    await gone('dialog')
    await waitFor(() => expect(screen.getByRole('button', { name: 'Mere' })).toHaveFocus())
  })

  it('closes by its cross, which has a name', async () => {
    render(() => <Question />)
    await userEvent.click(screen.getByRole('button', { name: 'Slet' }))
    await userEvent.click(await screen.findByRole('button', { name: 'Luk' }))
    await gone('dialog')
  })
})

describe('a menu', () => {
  it('opens by keyboard, runs what is chosen, and gives the focus back', async () => {
    const chosen: string[] = []
    const items = [
      { heading: 'Flyt til' },
      { label: 'Behov', checked: true, onSelect: () => chosen.push('Behov') },
      'separator' as const,
      { label: 'Slet', danger: true, onSelect: () => chosen.push('Slet') },
    ]
    render(() => <Menu label="Mere om N12" items={items} />)
    const trigger = screen.getByRole('button', { name: 'Mere om N12' })
    trigger.focus()
    await userEvent.keyboard('{Enter}')
    expect(await screen.findByRole('menuitemcheckbox', { name: 'Behov' })).toBeChecked()
    const last = screen.getByRole('menuitem', { name: 'Slet' })
    await userEvent.keyboard('{End}')
    await waitFor(() => expect(last).toHaveFocus())
    await userEvent.keyboard('{Enter}')
    expect(chosen).toEqual(['Slet'])
    await gone('menu')
    await waitFor(() => expect(trigger).toHaveFocus())
  })
})

it('does not take the end of the press that opened a menu for a choice', async () => {
  const chosen: string[] = []
  render(() => <Menu label="Mere" items={[{ label: 'Slet', onSelect: () => chosen.push('Slet') }]} />)
  const left = { button: 0, pointerType: 'mouse' }
  fireEvent.pointerDown(screen.getByRole('button', { name: 'Mere' }), left)
  const item = await screen.findByRole('menuitem', { name: 'Slet' })
  fireEvent.pointerUp(item, left)
  expect(chosen).toEqual([])
  fireEvent.pointerDown(item, left)
  fireEvent.pointerUp(item, left)
  expect(chosen).toEqual(['Slet'])
})

describe('a toast', () => {
  beforeEach(() => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
  })
  afterEach(() => {
    for (const { id } of toasts()) closeToast(id)
    vi.useRealTimers()
  })

  it('is said in a live region and passes by itself', () => {
    render(() => <Toasts />)
    toast('Linket er kopieret')
    expect(screen.getByRole('status')).toHaveTextContent('Linket er kopieret')
    vi.advanceTimersByTime(6000)
    expect(screen.queryByText('Linket er kopieret')).toBeNull()
  })

  it('stays while the pointer is on it', async () => {
    render(() => <Toasts />)
    toast('Sedlen er slettet', { action: { label: 'Fortryd', run: () => {} } })
    await userEvent.hover(screen.getByText('Sedlen er slettet'))
    vi.advanceTimersByTime(60_000)
    expect(screen.getByText('Sedlen er slettet')).toBeInTheDocument()
    await userEvent.unhover(screen.getByRole('status'))
    vi.advanceTimersByTime(13_000)
    expect(screen.queryByText('Sedlen er slettet')).toBeNull()
  })

  it('runs its action once and goes', async () => {
    let undone = 0
    render(() => <Toasts />)
    toast('Sedlen er slettet', { action: { label: 'Fortryd', run: () => undone++ } })
    await userEvent.click(screen.getByRole('button', { name: 'Fortryd' }))
    expect(undone).toBe(1)
    expect(toasts()).toEqual([])
  })

  it('about a failure stays until it is closed', async () => {
    render(() => <Toasts />)
    toast('Serveren kan ikke nås.', { kind: 'error' })
    vi.advanceTimersByTime(120_000)
    await userEvent.click(screen.getByRole('button', { name: 'Luk' }))
    expect(screen.queryByText('Serveren kan ikke nås.')).toBeNull()
  })

  it('that says the same again is not shown twice, and no more than three stand together', () => {
    for (const message of ['Én', 'To', 'Tre', 'Tre', 'Fire']) toast(message)
    expect(toasts().map(({ message }) => message)).toEqual(['To', 'Tre', 'Fire'])
  })
})
