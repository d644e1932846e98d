/** The controls as a keyboard and a screen reader meet them. */
import { cleanup, render, screen } from '@solidjs/testing-library'
import userEvent from '@testing-library/user-event'
import { createSignal } from 'solid-js'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { setLocale } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Checkbox } from '#web/ui/Checkbox.tsx'
import { ChoiceChips } from '#web/ui/ChoiceChips.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import { NativeSelect } from '#web/ui/NativeSelect.tsx'
import { NotePads } from '#web/ui/NotePads.tsx'
import { Switch } from '#web/ui/Switch.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { Tooltips } from '#web/ui/Tooltips.tsx'
import type { NoteColor } from '#shared/board/records.ts'

beforeAll(() => setLocale('da', false))
afterEach(cleanup)

describe('a button', () => {
  it('that is busy keeps the focus and ignores presses', async () => {
    const [busy, setBusy] = createSignal(false)
    let presses = 0
    render(() => (
      <Button
        busy={busy()}
        onClick={() => {
          presses++
          setBusy(true)
        }}
      >
        Gem
      </Button>
    ))
    const button = screen.getByRole('button', { name: 'Gem' })
    await userEvent.click(button)
    await userEvent.keyboard('{Enter}')
    expect(presses).toBe(1)
    expect(button).toHaveFocus()
    expect(button).toHaveAttribute('aria-busy', 'true')
  })

  it('that is busy does not send the form a second time', async () => {
    let sent = 0
    render(() => (
      <form
        onSubmit={(event) => {
          event.preventDefault()
          sent++
        }}
      >
        <Button type="submit" busy>
          Send
        </Button>
      </form>
    ))
    await userEvent.click(screen.getByRole('button', { name: 'Send' }))
    expect(sent).toBe(0)
  })

  it('with an address is a link, and without a way to go there a disabled button', () => {
    const [disabled, setDisabled] = createSignal(false)
    render(() => (
      <Button href="/signin" disabled={disabled()}>
        Log ind
      </Button>
    ))
    expect(screen.getByRole('link', { name: 'Log ind' })).toHaveAttribute('href', '/signin')
    setDisabled(true)
    expect(screen.queryByRole('link')).toBeNull()
    expect(screen.getByRole('button', { name: 'Log ind' })).toBeDisabled()
  })

  it('made of an icon has its label as name and, after a moment of hovering, as tooltip; Escape takes it away', async () => {
    render(() => (
      <>
        <IconButton icon="sticky-note" label="Ny seddel" shortcut="N" />
        <Tooltips />
      </>
    ))
    const button = screen.getByRole('button', { name: 'Ny seddel' })
    await userEvent.tab()
    expect(button).toHaveFocus()
    await userEvent.hover(button)
    expect(await screen.findByText('Ny seddel', {}, { timeout: 2000 })).toHaveTextContent('Ny seddelN')
    await userEvent.keyboard('{Escape}')
    expect(screen.queryByText('Ny seddel')).toBeNull()
  })
})

describe('a text field', () => {
  it('has its label as name, and its help and error as description', async () => {
    const [error, setError] = createSignal<string>()
    const [value, setValue] = createSignal('')
    render(() => <TextField label="Dit navn" help="Fornavn er nok." optional error={error()} value={value()} onChange={setValue} />)
    const field = screen.getByRole('textbox', { name: 'Dit navn (valgfrit)' })
    expect(field).toHaveAccessibleDescription('Fornavn er nok.')
    expect(field).not.toBeInvalid()
    setError('Navnet er for langt.')
    expect(field).toBeInvalid()
    expect(field).toHaveAccessibleDescription('Fornavn er nok. Navnet er for langt.')
    await userEvent.type(field, 'Åse')
    expect(value()).toBe('Åse')
  })

  it('announces an error when it comes: its place is a live region from the start', () => {
    const [error, setError] = createSignal<string>()
    const { container } = render(() => <TextField label="E-mail" value="" onChange={() => {}} error={error()} />)
    const region = container.querySelector('[aria-live="polite"]')
    expect(region).toBeEmptyDOMElement()
    setError('Skriv en e-mail.')
    expect(region).toHaveTextContent('Skriv en e-mail.')
  })
})

describe('a choice', () => {
  it('among chips is one radio group, moved through by arrow keys', async () => {
    const [value, setValue] = createSignal<'a' | 'b' | ''>('')
    const options = [
      { value: 'a', label: 'Borger' },
      { value: 'b', label: 'Bibliotek' },
    ] as const
    render(() => <ChoiceChips legend="Hvem er du?" value={value()} options={options} onChange={setValue} />)
    expect(screen.getByRole('group', { name: 'Hvem er du?' })).toBeInTheDocument()
    await userEvent.click(screen.getByRole('radio', { name: 'Borger' }))
    await userEvent.keyboard('{ArrowRight}')
    expect(value()).toBe('b')
    expect(screen.getByRole('radio', { name: 'Bibliotek' })).toBeChecked()
  })

  it('among chips keeps the focus when a label changes its count', () => {
    const of = (n: number) => [
      { value: 'all', label: `Alle: ${n} sedler` },
      { value: 'a', label: 'Behov' },
    ]
    const [options, setOptions] = createSignal(of(2))
    render(() => <ChoiceChips legend="Hvilke?" value="all" options={options()} onChange={() => {}} />)
    const chip = screen.getByRole('radio', { name: 'Alle: 2 sedler' })
    chip.focus()
    setOptions(of(3))
    expect(screen.getByRole('radio', { name: 'Alle: 3 sedler' })).toBe(chip)
    expect(chip).toHaveFocus()
  })

  it('in a list keeps showing what is chosen when the options come later', () => {
    const [options, setOptions] = createSignal<{ value: string; label: string }[]>([])
    render(() => <NativeSelect label="Felt" value="b" options={options()} onChange={() => {}} />)
    setOptions([
      { value: 'a', label: 'Behov' },
      { value: 'b', label: 'Idéer' },
    ])
    expect(screen.getByRole('combobox', { name: 'Felt' })).toHaveValue('b')
  })

  it('of paper says colour and edge in words', async () => {
    const [color, setColor] = createSignal<NoteColor>('yellow')
    render(() => <NotePads value={color()} onChange={setColor} />)
    expect(screen.getByRole('radio', { name: 'gul, hel kant' })).toBeChecked()
    await userEvent.click(screen.getByRole('radio', { name: 'blå, to streger' }))
    expect(color()).toBe('light-blue')
  })

  it('that is on or off is a switch, and says which in a word', async () => {
    const [on, setOn] = createSignal(false)
    render(() => <Switch label="Vis navne" help="Kan ændres senere." checked={on()} onChange={setOn} />)
    const control = screen.getByRole('switch', { name: 'Vis navne' })
    expect(control).toHaveAccessibleDescription('Kan ændres senere.')
    expect(screen.getByText('Fra')).toBeInTheDocument()
    await userEvent.tab()
    await userEvent.keyboard(' ')
    expect(on()).toBe(true)
    expect(screen.getByText('Til')).toBeInTheDocument()
  })

  it('that is ticked can be ticked by its words', async () => {
    const [ticked, setTicked] = createSignal(false)
    render(() => <Checkbox label="Delt computer" checked={ticked()} onChange={setTicked} />)
    await userEvent.click(screen.getByText('Delt computer'))
    expect(ticked()).toBe(true)
    expect(screen.getByRole('checkbox', { name: 'Delt computer' })).toBeChecked()
  })
})
