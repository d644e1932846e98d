/** The shell: failed pages, focus after a change of page, and what this browser remembers. */
import { createMemoryHistory, MemoryRouter, Route } from '@solidjs/router'
import { cleanup, render, screen, waitFor } from '@solidjs/testing-library'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { AppError } from '#shared/errors.ts'
import { preferredFace, rememberFace } from '#web/face.ts'
import { preferredLocale, setLocale } from '#web/i18n.tsx'
import { isDark, setTheme } from '#web/theme.ts'
import { focusFirstInvalid } from '#web/ui/focus.ts'
import { NotFoundPage } from '#web/ui/NotFoundPage.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Shell } from '#web/ui/Shell.tsx'

beforeAll(() => setLocale('da', false))
afterEach(cleanup)
beforeEach(() => localStorage.clear())

const Fine = () => (
  <Page title="Fin side">
    <h1>En fin side</h1>
  </Page>
)
const Failing = (code: 'not_found' | 'not_signed_in') => () => {
  throw new AppError(code)
}

function open(path: string) {
  const history = createMemoryHistory()
  history.set({ value: path })
  render(() => (
    <MemoryRouter history={history} root={Shell}>
      <Route path="/fin" component={Fine} />
      <Route path="/vaek" component={Failing('not_found')} />
      <Route path="/lukket" component={Failing('not_signed_in')} />
      <Route path="*" component={NotFoundPage} />
    </MemoryRouter>
  ))
  return history
}

describe('a page', () => {
  it('that fails says why in words and offers a way on', async () => {
    open('/vaek')
    expect(await screen.findByRole('alert')).toHaveTextContent('Det findes ikke, eller du har ikke adgang til det.')
    expect(screen.getByRole('link', { name: 'Til forsiden' })).toHaveAttribute('href', '/')
  })

  it('for people who are not signed in leads to signing in and back again', async () => {
    open('/lukket')
    expect(await screen.findByRole('link', { name: 'Log ind' })).toHaveAttribute('href', '/signin?next=%2Flukket')
  })

  it('after a failed one is shown again', async () => {
    const history = open('/vaek')
    await screen.findByRole('alert')
    history.set({ value: '/fin' })
    expect(await screen.findByRole('heading', { name: 'En fin side' })).toBeInTheDocument()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('takes the focus to its heading when it is arrived at, and its title to the window', async () => {
    const history = open('/vaek')
    await screen.findByRole('alert')
    history.set({ value: '/fin' })
    await waitFor(() => expect(screen.getByRole('heading', { name: 'En fin side' })).toHaveFocus())
    expect(document.title).toBe('Fin side – Samtavle')
  })

  it('has a skip link that leads past the header', async () => {
    open('/fin')
    await screen.findByRole('heading')
    screen.getByRole('link', { name: 'Gå til indholdet' }).click()
    expect(screen.getByRole('main')).toHaveFocus()
  })

  it('that does not exist says so', async () => {
    open('/findes/ikke')
    expect(await screen.findByRole('heading', { name: 'Siden findes ikke' })).toBeInTheDocument()
  })
})

it('moves the focus to the first field that was refused', async () => {
  const { container } = render(() => (
    <form>
      <input aria-label="Navn" />
      <input aria-label="E-mail" aria-invalid="true" />
      <input aria-label="Kode" aria-invalid="true" />
    </form>
  ))
  focusFirstInvalid(container)
  await waitFor(() => expect(screen.getByLabelText('E-mail')).toHaveFocus())
})

describe('this browser remembers', () => {
  it('the face of the board a person chose, and otherwise opens what suits the width', () => {
    expect(preferredFace()).toBe(matchMedia('(max-width: 699px)').matches ? 'phone' : 'canvas')
    rememberFace('list')
    expect(preferredFace()).toBe('list')
    localStorage.setItem('samtavle.face', 'wallpaper')
    expect(preferredFace()).not.toBe('wallpaper')
  })

  it('the appearance, and follows the device when told to', () => {
    setTheme('dark')
    expect(document.documentElement.dataset.theme).toBe('dark')
    expect(localStorage.getItem('samtavle.theme')).toBe('dark')
    setTheme('system')
    expect(localStorage.getItem('samtavle.theme')).toBeNull()
    expect(isDark()).toBe(matchMedia('(prefers-color-scheme: dark)').matches)
  })

  it('the language, on the page and for the next visit', async () => {
    await setLocale('en')
    expect(document.documentElement.lang).toBe('en')
    expect(preferredLocale()).toBe('en')
    await setLocale('da', false)
    expect(preferredLocale()).toBe('en')
  })
})
