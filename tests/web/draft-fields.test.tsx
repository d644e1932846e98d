/** Fields of the draft's tables as a keyboard meets them: numbers as Danes write them, what others write meanwhile, and what is no answer. */
import { cleanup, render, screen } from '@solidjs/testing-library'
import userEvent from '@testing-library/user-event'
import { createSignal } from 'solid-js'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { NumberCell } from '#web/draft/fields/NumberCell.tsx'
import { movedBy } from '#web/draft/fields/keys.ts'
import { TextCell } from '#web/draft/fields/TextCell.tsx'
import { DraftContext, type DraftModel } from '#web/draft/model.ts'
import { setLocale } from '#web/i18n.tsx'

beforeAll(() => setLocale('da', false))
afterEach(async () => {
  cleanup()
  await setLocale('da', false)
})

const model = (writes = true) => ({ writes: () => writes }) as DraftModel
function showNumber(start: number, writes = true) {
  const [value, setValue] = createSignal(start)
  const taken: number[] = []
  render(() => (
    <DraftContext.Provider value={model(writes)}>
      <NumberCell
        id="price"
        label="Pris"
        value={value()}
        max={1_000_000}
        onChange={(next) => {
          taken.push(next)
          setValue(next)
        }}
      />
    </DraftContext.Provider>
  ))
  return { taken, setValue, field: () => screen.getByRole('textbox', { name: 'Pris' }) as HTMLInputElement }
}

describe('a number', () => {
  it('is read as Danes write it, and written so when it is left', async () => {
    const { taken, field } = showNumber(0)
    expect(field()).toHaveValue('')
    await userEvent.type(field(), '12.500,50')
    await userEvent.tab()
    expect([taken, field().value]).toEqual([[12_500.5], '12.500,5'])
  })
  it('is read as English when the page is', async () => {
    await setLocale('en', false)
    const { taken, field } = showNumber(0)
    await userEvent.type(field(), '12,500.50')
    await userEvent.tab()
    await userEvent.click(field())
    await userEvent.tab()
    expect([taken, field().value]).toEqual([[12_500.5], '12,500.5'])
  })
  it.each(['ti kroner', '-5', '1.000.001'])('%s is not taken, stays in the field, and is told to be wrong', async (text) => {
    const { taken, field } = showNumber(7)
    await userEvent.clear(field())
    await userEvent.type(field(), text)
    await userEvent.tab()
    expect([taken.filter((value) => value !== 0), field().value, field().getAttribute('aria-invalid')]).toEqual([[], text, 'true'])
    expect(field()).toHaveAccessibleDescription(/tal/i)
    await userEvent.clear(field())
    await userEvent.type(field(), '8')
    await userEvent.tab()
    expect([taken.at(-1), field().getAttribute('aria-invalid')]).toEqual([8, null])
  })
  it('follows what others write; what they wrote after mine is not written over by leaving', async () => {
    const { taken, setValue, field } = showNumber(1)
    setValue(2)
    expect(field()).toHaveValue('2')
    await userEvent.clear(field())
    await userEvent.type(field(), '30')
    await expect.poll(() => taken.at(-1)).toBe(30)
    setValue(40)
    expect(field()).toHaveValue('30')
    await userEvent.tab()
    expect([taken.at(-1), field().value]).toEqual([30, '40'])
  })
  it('is text for those who only read', () => {
    showNumber(1234.5, false)
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(screen.getByText('1.234,5')).toBeVisible()
  })
})

it('words are taken at a pause, and when the field goes away under the hands', async () => {
  const taken: string[] = []
  const { unmount } = render(() => (
    <DraftContext.Provider value={model()}>
      <TextCell id="note" label="Note" value="" maxLength={20} onChange={(text) => taken.push(text)} />
    </DraftContext.Provider>
  ))
  await userEvent.type(screen.getByRole('textbox', { name: 'Note' }), 'Tog')
  await expect.poll(() => taken).toEqual(['Tog'])
  await userEvent.type(screen.getByRole('textbox', { name: 'Note' }), ' og færge')
  unmount()
  expect(taken.at(-1)).toBe('Tog og færge')
})

it('a row moves by one place, and no further than the end', () => {
  expect([movedBy(['a', 'b', 'c'], 'b', -1), movedBy(['a', 'b', 'c'], 'b', 1), movedBy(['a', 'b'], 'a', -1), movedBy(['a'], 'x', 1)]).toEqual([
    ['b', 'a', 'c'],
    ['a', 'c', 'b'],
    undefined,
    undefined,
  ])
})
