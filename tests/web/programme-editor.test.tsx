/** The programme's editor by keyboard: moving, changing, removing and taking back, with the focus where the person is. */
import { cleanup, render, screen } from '@solidjs/testing-library'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Phase } from '#shared/workshops.ts'
import { setLocale } from '#web/i18n.tsx'
import { Editor } from '#web/programme/Editor.tsx'
import { createProgrammeStore, type Edit } from '#web/programme/edits.ts'
import { Toasts } from '#web/ui/Toasts.tsx'

const phases = ['Velkomst', 'Stille idéer', 'Pause'].map((title, at) => ({ id: `p${at}`, kind: 'aaben', title, minutes: 10, mode: 'open' }) as Phase)

function show(current: string | null = null) {
  const sent: Edit[] = []
  const programme = render(() => {
    const store = createProgrammeStore(phases, { current: () => current, send: (edit) => sent.push(edit) })
    return (
      <>
        <Editor programme={store} startsAt="2026-05-05T17:00:00.000Z" lang="da" />
        <Toasts />
      </>
    )
  })
  return { sent, programme }
}
const titles = () => screen.getAllByRole('button', { name: /Redigér fasen/ }).map((button) => phases.find(({ title }) => button.textContent?.includes(title))?.title)
beforeEach(() => setLocale('da', false))
afterEach(cleanup)

test('a phase moves by its arrows, is told of, and keeps the focus', async () => {
  const { sent } = show()
  await userEvent.click(screen.getByRole('button', { name: 'Flyt op: Pause' }))
  expect(titles()).toEqual(['Velkomst', 'Pause', 'Stille idéer'])
  expect(sent).toEqual([{ type: 'phase.move', phaseId: 'p2', to: 1 }])
  expect(screen.getByRole('button', { name: 'Flyt op: Pause' })).toHaveFocus()
  expect(screen.getByText('Pause er nu fase 2 af 3.')).toBeInTheDocument()
  await userEvent.keyboard('{Enter}')
  expect(titles()).toEqual(['Pause', 'Velkomst', 'Stille idéer'])
  // at the top there is no way up
  expect(screen.getByRole('button', { name: 'Flyt ned: Pause' })).toHaveFocus()
})

test('a removed phase comes back where it was', async () => {
  const { sent } = show()
  await userEvent.click(screen.getByRole('button', { name: 'Fjern fasen: Stille idéer' }))
  expect(titles()).toEqual(['Velkomst', 'Pause'])
  await userEvent.click(screen.getByRole('button', { name: 'Fortryd' }))
  expect(titles()).toEqual(['Velkomst', 'Stille idéer', 'Pause'])
  expect(sent.map(({ type }) => type)).toEqual(['phase.remove', 'phase.add'])
})

test('the phase that is on stays', () => {
  show('p1')
  expect(screen.getByRole('button', { name: /kan ikke fjernes: Stille idéer/ })).toBeDisabled()
})

test('minutes are stepped and typed; what is no number of minutes is not taken', async () => {
  const { sent } = show()
  await userEvent.click(screen.getByRole('button', { name: 'Længere: Velkomst' }))
  const field = screen.getByRole('textbox', { name: 'Minutter: Velkomst' })
  expect(field).toHaveValue('15')
  await userEvent.clear(field)
  await userEvent.type(field, '7{Tab}')
  await userEvent.clear(field)
  await userEvent.type(field, 'ti{Tab}')
  expect(field).toHaveValue('7')
  expect(sent.map((edit) => 'change' in edit && edit.change)).toEqual([{ minutes: 15 }, { minutes: 7 }])
  expect(screen.getByText('27 minutter', { exact: false })).toBeInTheDocument()
})

test('name and words are kept when one leaves them', async () => {
  const { sent } = show()
  await userEvent.click(screen.getAllByRole('button', { name: /Redigér fasen/ })[0] as HTMLElement)
  const title = screen.getByRole('textbox', { name: 'Fasens navn' })
  await userEvent.clear(title)
  await userEvent.type(title, 'Goddag')
  await userEvent.tab()
  expect(sent).toContainEqual({ type: 'phase.edit', phaseId: 'p0', change: { title: 'Goddag' } })
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Slags' }), 'Prikafstemning')
  expect(sent).toContainEqual({ type: 'phase.edit', phaseId: 'p0', change: { kind: 'prikker', mode: 'vote' } })
})
