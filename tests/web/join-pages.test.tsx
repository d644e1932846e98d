/** Joining, against a real server: the code, the form, the way in, and the page for what is not valid. */
import { createMemoryHistory, MemoryRouter, Route } from '@solidjs/router'
import { cleanup, configure, render, screen, waitFor } from '@solidjs/testing-library'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { InviteCreated } from '#shared/invites.ts'
import { type PageServer, startPageServer } from '#tests/helpers/page-server.ts'
import { SETUP_TOKEN } from '#tests/helpers/world.ts'

// a slow machine gets its time
configure({ asyncUtilTimeout: 8000 })
let server: PageServer
let web: Awaited<ReturnType<typeof loadPages>>
let invites: Record<'participant' | 'facilitator', InviteCreated>
let workshopId: string
let endingInvite: InviteCreated

/** Only after the page has its address. */
async function loadPages() {
  const [join, landing, i18n, session] = await Promise.all([
    import('#web/join/JoinPage.tsx'),
    import('#web/accounts/LandingPage.tsx'),
    import('#web/i18n.tsx'),
    import('#web/session.ts'),
  ])
  await i18n.setLocale('da', false)
  return { ...join, ...landing, ...session }
}
async function post<T>(path: string, body: unknown, method = 'POST'): Promise<T> {
  const response = await fetch(`/api${path}`, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return response.json() as Promise<T>
}

beforeAll(async () => {
  server = await startPageServer()
  await post('/setup', { token: SETUP_TOKEN, email: 'karen@lindeby.dk', name: 'Karen', password: 'fire tilfældige ord' })
  const workshop = await post<{ id: string }>('/workshops', { title: 'Hele byens bibliotek', question: 'Hvordan kan vi mødes?' })
  workshopId = workshop.id
  invites = {
    participant: await post(`/workshops/${workshopId}/invites`, { role: 'participant' }),
    facilitator: await post(`/workshops/${workshopId}/invites`, { role: 'facilitator' }),
  }
  const ending = await post<{ id: string }>('/workshops', { title: 'Lokalerne', question: 'Hvad skal de bruges til?' })
  await post(`/workshops/${ending.id}`, { deletesAt: '2099-05-03T12:00:00.000Z' }, 'PATCH')
  endingInvite = await post(`/workshops/${ending.id}/invites`, { role: 'participant' })
  web = await loadPages()
})
afterAll(() => server.close())
/** Everybody comes as a stranger. */
beforeEach(async () => {
  await web.signOut()
  sessionStorage.clear()
})
afterEach(cleanup)

function open(path: string) {
  const history = createMemoryHistory()
  history.set({ value: path })
  render(() => (
    <MemoryRouter history={history}>
      <Route path="/" component={web.LandingPage} />
      <Route path="/join/:tokenOrCode" component={web.JoinPage} />
      <Route path="/w/:id" component={() => <p>Inde</p>} />
    </MemoryRouter>
  ))
  return history
}
const codeOf = () => invites.participant.code ?? ''
interface Self {
  self: boolean
  name: string | null
  role: string
}
const joined = async () => {
  const workshop = (await (await fetch(`/api/workshops/${workshopId}`)).json()) as { members: Self[] }
  return workshop.members.find((member) => member.self)
}

describe('the front door', () => {
  it('takes the code from the wall, however it is typed, to the question', async () => {
    const history = open('/')
    const user = userEvent.setup()
    await user.type(screen.getByRole('textbox', { name: 'Deltagerkode' }), `${codeOf().slice(0, 3).toLowerCase()} ${codeOf().slice(3)}{Enter}`)
    expect(await screen.findByRole('heading', { name: 'Hvordan kan vi mødes?' })).toBeInTheDocument()
    expect(history.get()).toBe(`/join/${codeOf()}`)
  })

  it('says what a code looks like when it cannot be one, and asks no server', async () => {
    const history = open('/')
    const field = screen.getByRole('textbox', { name: 'Deltagerkode' })
    await userEvent.type(field, 'ABC{Enter}')
    expect(field).toHaveAccessibleDescription(/seks tegn/)
    expect(field).toBeInvalid()
    expect(history.get()).toBe('/')
  })
})

describe('the join page', () => {
  it('lets a stranger in with one press and nothing filled in', async () => {
    const history = open(`/join/${codeOf()}`)
    await userEvent.click(await screen.findByRole('button', { name: 'Vær med' }))
    await waitFor(() => expect(history.get()).toBe(`/w/${workshopId}`))
    expect(web.session().kind).toBe('guest')
    expect(await joined()).toMatchObject({ name: null, role: 'participant', affiliation: 'borger' })
  })

  it('says for how long everything is kept, to the day where there is one', async () => {
    open(`/join/${codeOf()}`)
    expect(await screen.findByText(/^Til biblioteket sletter workshoppen/)).toBeInTheDocument()
    cleanup()
    open(`/join/${endingInvite.code}`)
    expect(await screen.findByText(/^Til og med 3\. maj 2099\. Så slettes workshoppen/)).toBeInTheDocument()
  })

  it('hands over name, affiliation and organisation, and asks for the organisation only when there can be one', async () => {
    const history = open(`/join/${invites.participant.url.split('/').at(-1)}`)
    await userEvent.type(await screen.findByLabelText(/Hvad skal vi kalde dig/), 'Bodil K.')
    expect(screen.queryByLabelText(/Hvilken/)).toBeNull()
    await userEvent.click(screen.getByRole('radio', { name: 'Forening eller organisation' }))
    await userEvent.type(screen.getByLabelText(/Hvilken/), 'Lindeby Fælleshus')
    await userEvent.click(screen.getByRole('button', { name: 'Vær med' }))
    await waitFor(() => expect(history.get()).toBe(`/w/${workshopId}`))
    expect(await joined()).toMatchObject({ name: 'Bodil K.', affiliation: 'organisation', organisation: 'Lindeby Fælleshus' })
  })

  it('takes a member straight in', async () => {
    await post(`/invites/${codeOf()}/accept`, {})
    const history = open(`/join/${codeOf()}`)
    await waitFor(() => expect(history.get()).toBe(`/w/${workshopId}`))
    expect(screen.queryByRole('button', { name: 'Vær med' })).toBeNull()
  })

  it('remembers a shared computer before the board opens, and only then', async () => {
    const history = open(`/join/${codeOf()}`)
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Jeg sidder ved en delt computer' }))
    expect(sessionStorage.getItem('samtavle.shared')).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Vær med' }))
    await waitFor(() => expect(history.get()).toBe(`/w/${workshopId}`))
    expect(sessionStorage.getItem('samtavle.shared')).toBe('1')
  })

  it('asks who leads for a name, and puts the focus where it is missing', async () => {
    const history = open(`/join/${invites.facilitator.url.split('/').at(-1)}`)
    await userEvent.click(await screen.findByRole('button', { name: 'Hjælp til at lede' }))
    const name = screen.getByLabelText('Hvad skal vi kalde dig?')
    expect(name).toHaveAccessibleDescription(/Skriv dit navn/)
    await waitFor(() => expect(name).toHaveFocus())
    await userEvent.type(name, 'Jonas{Enter}')
    await waitFor(() => expect(history.get()).toBe(`/w/${workshopId}`))
    expect(await joined()).toMatchObject({ name: 'Jonas', role: 'facilitator' })
  })

  it('offers the field again when a code leads nowhere', async () => {
    open('/join/999999')
    expect(await screen.findByRole('heading', { name: 'Invitationen gælder ikke' })).toBeInTheDocument()
    await userEvent.type(screen.getByRole('textbox', { name: 'Deltagerkode' }), `${codeOf()}{Enter}`)
    expect(await screen.findByRole('button', { name: 'Vær med' })).toBeInTheDocument()
  })

  it('has names, labels and landmarks in order', async () => {
    open(`/join/${codeOf()}`)
    await screen.findByRole('button', { name: 'Vær med' })
    const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } })
    expect(violations.map(({ id }) => id)).toEqual([])
  })
})
