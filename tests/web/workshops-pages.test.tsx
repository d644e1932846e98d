/** The first evening of an installation against a real server: set-up, the empty dashboard, a workshop made, edited, archived and deleted, the invite dialog, people, the account. */
import { createMemoryHistory, MemoryRouter, Route } from '@solidjs/router'
import { cleanup, configure, render, screen, waitFor, within } from '@solidjs/testing-library'
import userEvent from '@testing-library/user-event'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Invite } from '#shared/invites.ts'
import type { WorkshopSummary } from '#shared/workshops.ts'
import { type PageServer, startPageServer } from '#tests/helpers/page-server.ts'
import { SETUP_TOKEN } from '#tests/helpers/world.ts'

// a slow machine gets its time
configure({ asyncUtilTimeout: 8000 })
let server: PageServer
let web: Awaited<ReturnType<typeof loadPages>>

async function loadPages() {
  const [setup, account, workshops, fresh, invite, people, poster, i18n, shell] = await Promise.all([
    import('#web/accounts/SetupPage.tsx'),
    import('#web/accounts/AccountPage.tsx'),
    import('#web/workshops/WorkshopsPage.tsx'),
    import('#web/workshops/NewWorkshopPage.tsx'),
    import('#web/workshops/InviteDialog.tsx'),
    import('#web/workshops/PeoplePanel.tsx'),
    import('#web/workshops/PosterPage.tsx'),
    import('#web/i18n.tsx'),
    import('#web/ui/Shell.tsx'),
  ])
  await i18n.setLocale('da', false)
  return { ...setup, ...account, ...workshops, ...fresh, ...invite, ...people, ...poster, ...shell }
}
beforeAll(async () => {
  server = await startPageServer()
  web = await loadPages()
})
afterAll(() => server.close())
afterEach(cleanup)

function open(path: string) {
  const history = createMemoryHistory()
  history.set({ value: path })
  render(() => (
    <MemoryRouter history={history} root={web.Shell}>
      <Route path="/setup" component={web.SetupPage} />
      <Route path="/account" component={web.AccountPage} />
      <Route path="/workshops" component={web.WorkshopsPage} />
      <Route path="/workshops/new" component={web.NewWorkshopPage} />
      <Route path="/w/:id" component={() => <p>Inde</p>} />
      <Route path="/w/:id/poster" component={web.PosterPage} />
    </MemoryRouter>
  ))
  return history
}
const get = async <T,>(path: string) => (await (await fetch(`/api${path}`)).json()) as T
const workshops = async () => (await get<{ workshops: WorkshopSummary[] }>('/workshops')).workshops
const invitesOf = async (id: string) => (await get<{ invites: Invite[] }>(`/workshops/${id}/invites`)).invites
const choose = async (title: string, item: string) => {
  const user = userEvent.setup()
  await user.click(await screen.findByRole('button', { name: `Mere om ${title}` }))
  await user.click(await screen.findByRole('menuitem', { name: item }))
}

describe('the first start', () => {
  it('refuses half an account at the fields, and makes a whole one', async () => {
    const history = open(`/setup?token=${SETUP_TOKEN}`)
    await userEvent.click(await screen.findByRole('button', { name: 'Opret konto' }))
    expect(screen.getByLabelText('Adgangskode')).toHaveAccessibleDescription(/mindst 12 tegn\.$/)
    await waitFor(() => expect(screen.getByLabelText('Dit navn')).toHaveFocus())
    await userEvent.type(screen.getByLabelText('Dit navn'), 'Karen')
    expect(screen.getByLabelText('Dit navn')).not.toBeInvalid()
    await userEvent.type(screen.getByLabelText('E-mail'), 'karen@lindeby.dk')
    await userEvent.type(screen.getByLabelText('Adgangskode'), 'fire tilfældige ord{Enter}')
    await waitFor(() => expect(history.get()).toBe('/workshops'))
    expect(await screen.findByRole('heading', { name: 'Her er plads til den første workshop' })).toBeInTheDocument()
  })
})

describe('the dashboard', () => {
  it('opens the demo with one click and removes it with one', async () => {
    const history = open('/workshops')
    await userEvent.click(await screen.findByRole('button', { name: 'Prøv med en demoworkshop' }))
    await waitFor(() => expect(history.get()).toMatch(/^\/w\//), { timeout: 8000 })
    history.set({ value: '/workshops' })
    await userEvent.click(await screen.findByRole('button', { name: 'Fjern demoen' }))
    expect(await screen.findByRole('button', { name: 'Prøv med en demoworkshop' })).toBeInTheDocument()
    expect(await workshops()).toEqual([])
  })

  it('makes a workshop from a template with a question', async () => {
    const history = open('/workshops/new')
    await userEvent.click(await screen.findByRole('button', { name: 'Opret workshop' }))
    await waitFor(() => expect(screen.getByLabelText('Workshoppens navn')).toHaveFocus())
    await userEvent.click(screen.getByRole('radio', { name: 'Fire rum' }))
    await userEvent.click(screen.getByRole('button', { name: /hele byen mødes/ }))
    await userEvent.type(screen.getByLabelText('Workshoppens navn'), 'Bogbussen')
    await userEvent.click(screen.getByRole('button', { name: 'Opret workshop' }))
    await waitFor(() => expect(history.get()).toMatch(/^\/w\//))
    expect(await workshops()).toMatchObject([{ title: 'Bogbussen', templateId: 'fire-rum', question: 'Hvordan kan vi gøre biblioteket til det sted, hvor hele byen mødes?' }])
  })

  it('changes the name, puts it away and takes it back', async () => {
    open('/workshops')
    await choose('Bogbussen', 'Redigér')
    const name = await screen.findByLabelText('Workshoppens navn')
    await userEvent.clear(name)
    await userEvent.type(name, 'Bogbussen kommer')
    await userEvent.click(screen.getByRole('button', { name: 'Gem' }))
    expect(await screen.findByRole('link', { name: 'Bogbussen kommer' })).toBeInTheDocument()
    await choose('Bogbussen kommer', 'Arkivér')
    expect(await screen.findByRole('heading', { name: 'Arkiv' })).toBeInTheDocument()
    await choose('Bogbussen kommer', 'Gendan fra arkiv')
    expect(await screen.findByRole('heading', { name: 'Uden dato' })).toBeInTheDocument()
  })
})

describe('inviting', () => {
  it('shows the same code every time, and gives a link to those elsewhere', async () => {
    const [workshop] = await workshops()
    if (!workshop) throw new Error('no workshop')
    const show = () => render(() => <MemoryRouter root={() => <web.InviteDialog workshop={workshop} open onOpenChange={() => undefined} />}>{[]}</MemoryRouter>)
    show()
    expect(await screen.findByRole('img', { name: /^QR-kode til http/ })).toBeInTheDocument()
    expect(screen.getByText(/virker kun på denne computer/)).toBeInTheDocument()
    cleanup()
    show()
    await screen.findByRole('img', { name: /^QR-kode til http/ })
    const [room, ...more] = await invitesOf(workshop.id)
    expect(more).toEqual([])
    expect(screen.getByLabelText('Kort adresse til rummet')).toHaveValue(room?.shortUrl ?? '')
    await userEvent.click(screen.getByRole('button', { name: 'Lav nyt link' }))
    await userEvent.type(screen.getByLabelText(/Hvem er det til/), 'Skive Bibliotek')
    await userEvent.type(screen.getByLabelText(/Hvor mange må bruge det/), '2')
    await userEvent.click(screen.getByRole('button', { name: 'Lav link' }))
    expect(((await screen.findByLabelText('Link til deltagere')) as HTMLInputElement).value).toMatch(/\/join\/[\w-]{22}$/)
    await userEvent.click(await screen.findByText('2 invitationer'))
    await userEvent.click(screen.getByRole('button', { name: 'Træk tilbage: Skive Bibliotek' }))
    await waitFor(async () => expect((await invitesOf(workshop.id)).find(({ label }) => label)).toMatchObject({ revoked: true, maxUses: 2 }))
  })

  it('prints the code that stands in the dialog', async () => {
    const [workshop] = await workshops()
    const [room] = (await invitesOf(workshop?.id ?? '')).filter(({ label }) => !label)
    open(`/w/${workshop?.id}/poster`)
    const sheet = await screen.findByRole('article')
    expect(within(sheet).getByRole('img', { name: `QR-kode til ${room?.shortUrl}` })).toBeInTheDocument()
    expect(within(sheet).getByRole('heading')).toHaveTextContent('Hvordan kan vi gøre biblioteket')
  })

  it('lists who is in, and takes somebody out after asking', async () => {
    const [workshop] = await workshops()
    if (!workshop) throw new Error('no workshop')
    const [room] = await invitesOf(workshop.id).then((all) => all.filter(({ label }) => !label))
    await server.postAsStranger(`/api/invites/${room?.code}/accept`, { name: 'Ayşe' })
    render(() => <web.PeoplePanel workshop={workshop} onClose={() => undefined} />)
    expect(await screen.findByText('Karen')).toBeInTheDocument()
    await choose('Ayşe', 'Fjern fra workshoppen')
    await userEvent.click(await screen.findByRole('button', { name: 'Fjern' }))
    await waitFor(() => expect(screen.queryByText('Ayşe')).toBeNull())
    expect((await workshops())[0]?.counts.members).toBe(1)
  })
})

describe('the account', () => {
  it('says which password was wrong, and invites a colleague by a link', async () => {
    open('/account')
    await userEvent.type(await screen.findByLabelText('Nuværende adgangskode'), 'noget helt andet')
    await userEvent.type(screen.getByLabelText('Ny adgangskode'), 'fem tilfældige ord nu')
    await userEvent.click(screen.getByRole('button', { name: 'Skift adgangskode' }))
    await waitFor(() => expect(screen.getByLabelText('Nuværende adgangskode')).toHaveAccessibleDescription(/passer ikke/))
    await userEvent.click(screen.getByRole('button', { name: 'Lav et link' }))
    expect(((await screen.findByLabelText('Link til din kollega')) as HTMLInputElement).value).toMatch(/\/signup\//)
  })

  it('deletes a workshop only when its title is written', async () => {
    open('/workshops')
    await choose('Bogbussen kommer', 'Slet')
    const title = await screen.findByLabelText('Skriv titlen for at slette: Bogbussen kommer')
    await userEvent.type(title, 'Bogbussen')
    await userEvent.click(screen.getByRole('button', { name: 'Slet for altid' }))
    await waitFor(() => expect(title).toHaveAccessibleDescription(/Titlen passer ikke/))
    expect(await workshops()).toHaveLength(1)
    await userEvent.type(title, ' kommer')
    await userEvent.click(screen.getByRole('button', { name: 'Slet for altid' }))
    expect(await screen.findByRole('heading', { name: 'Her er plads til den første workshop' })).toBeInTheDocument()
    expect(await workshops()).toEqual([])
  })
})
