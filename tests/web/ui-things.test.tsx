/** What is shown rather than pressed: notes, counters, codes, people. */
import { cleanup, render, screen } from '@solidjs/testing-library'
import jsQR from 'jsqr'
import { createSignal } from 'solid-js'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { setLocale } from '#web/i18n.tsx'
import { AvatarStack } from '#web/ui/AvatarStack.tsx'
import { initials } from '#web/ui/Avatar.tsx'
import { Counter } from '#web/ui/Counter.tsx'
import { DateStamp } from '#web/ui/DateStamp.tsx'
import { ICONS } from '#web/ui/icons.ts'
import { JoinCode } from '#web/ui/JoinCode.tsx'
import { PaperNote } from '#web/ui/PaperNote.tsx'
import { Qr } from '#web/ui/Qr.tsx'
import { shelve } from '#web/ui/shelve.ts'

beforeAll(() => setLocale('da', false))
afterEach(cleanup)

describe('a note on paper', () => {
  it('lets its text find its own direction and language', () => {
    render(() => <PaperNote color="light-violet" text="مكان نلتقي فيه" lang="ar" author="Samir" number={19} />)
    const text = screen.getByText('مكان نلتقي فيه')
    expect(text).toHaveAttribute('dir', 'auto')
    expect(text).toHaveAttribute('lang', 'ar')
    expect(screen.getByRole('article')).toHaveTextContent('Seddel nummer 19')
  })

  it('never names the author of an anonymous note', () => {
    render(() => <PaperNote color="yellow" text="Ro" author="Bodil" anonymous />)
    expect(screen.getByRole('article')).toHaveTextContent('Anonym')
    expect(screen.queryByText('Bodil')).toBeNull()
  })

  it('says when it is your own, and when it came on paper', () => {
    render(() => <PaperNote color="yellow" text="Ro" own via="paper" />)
    expect(screen.getByRole('article')).toHaveTextContent('Din seddelFra papir')
  })
})

describe('a counter', () => {
  it('speaks when the end is near and when it is passed, not at every letter', () => {
    const [value, setValue] = createSignal(100)
    render(() => <Counter value={value()} max={1000} />)
    const said = screen.getByRole('status')
    expect(said).toBeEmptyDOMElement()
    setValue(950)
    expect(said).toHaveTextContent('950 af 1.000 tegn')
    setValue(951)
    expect(said).toHaveTextContent('950 af 1.000 tegn')
    setValue(1001)
    expect(said).toHaveTextContent('1 tegn for meget')
  })
})

describe('a code', () => {
  it('in squares is read by a QR reader as what it was made of', () => {
    const text = 'https://tavle.lindeby.example/join/0123456789abcdefghijklmnopqrstuv'
    render(() => <Qr text={text} label="Vær med" />)
    expect(read(screen.getByRole('img', { name: 'Vær med' }))).toBe(text)
  })

  it('in letters is spelled out for screen readers', () => {
    const { container } = render(() => <JoinCode code="K7M2QX" />)
    expect(container.querySelector('.sr')).toHaveTextContent('K 7 M 2 Q X')
  })
})

describe('people and days', () => {
  it.each([
    ['Mette Sørensen', 'MS'],
    ['Ayşe', 'AY'],
    ['Karl-Åge', 'KÅ'],
    ['Bodil K.', 'BK'],
    ['😀', '😀'],
    ['  ', '–'],
  ])('writes %s as %s', (name, letters) => {
    expect(initials(name)).toBe(letters)
  })

  it('counts everybody in a stack that draws a few', () => {
    render(() => <AvatarStack people={Array.from({ length: 38 }, (_, n) => ({ name: `Person ${n}` }))} />)
    const stack = screen.getByRole('img', { name: '38 til stede' })
    expect(stack.querySelector('[data-more]')).toHaveAttribute('data-more', '+34')
    expect(stack.querySelector('[data-initials]')).toHaveAttribute('data-initials', 'P0')
  })

  it('stamps a day, whole for screen readers', () => {
    const { container } = render(() => <DateStamp at="2030-10-23T12:00:00Z" />)
    expect(container.querySelector('time')).toHaveTextContent('23. oktober 2030')
    expect(container.querySelector('b')).toHaveTextContent('23')
  })
})

it('draws every icon inside its box', () => {
  for (const [name, path] of Object.entries(ICONS)) expect(path, name).toMatch(/^M[-\d.\sMmLlHhVvCcSsQqTtAaZz,]+$/)
})

it('never puts a book outside the shelf', () => {
  for (const width of [200, 390, 1440]) expect(shelve(width, 3).every((book) => book.x >= 0 && book.x + book.width <= width)).toBe(true)
})

/** Paints the code's rectangles as a picture and lets a decoder look at it. */
function read(svg: Element): string | undefined {
  const [left = 0, , side = 0] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number)
  const scale = 4
  const size = side * scale
  const pixels = new Uint8ClampedArray(size * size * 4).fill(255)
  for (const [, x, y, width] of (svg.querySelector('path')?.getAttribute('d') ?? '').matchAll(/M(\d+) (\d+)h(\d+)/g))
    for (let row = 0; row < scale; row++)
      for (let column = 0; column < Number(width) * scale; column++) {
        const at = (((Number(y) - left) * scale + row) * size + (Number(x) - left) * scale + column) * 4
        pixels.fill(0, at, at + 3)
      }
  return jsQR(pixels, size, size)?.data
}
