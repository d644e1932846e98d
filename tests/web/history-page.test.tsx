/** The page of a board's versions against a real server: what is put away is looked at, and only that. */
import { createMemoryHistory, MemoryRouter, Route } from '@solidjs/router'
import { cleanup, configure, render, screen } from '@solidjs/testing-library'
import userEvent from '@testing-library/user-event'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import type { Workshop } from '#shared/workshops.ts'
import { type PageServer, startPageServer } from '#tests/helpers/page-server.ts'
import { SETUP_TOKEN } from '#tests/helpers/world.ts'

configure({ asyncUtilTimeout: 8000 })
let server: PageServer
let web: Awaited<ReturnType<typeof loadPages>>
async function loadPages() {
  const [page, i18n, shell] = await Promise.all([import('#web/history/HistoryPage.tsx'), import('#web/i18n.tsx'), import('#web/ui/Shell.tsx')])
  await i18n.setLocale('da', false)
  return { ...page, ...shell }
}
beforeAll(async () => {
  server = await startPageServer()
  web = await loadPages()
})
afterAll(() => server.close())
afterEach(cleanup)

async function send<T>(method: string, path: string, body: unknown): Promise<T> {
  const answer = await fetch(`/api${path}`, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status}`)
  return (await answer.json()) as T
}
function open(workshop: Workshop) {
  const history = createMemoryHistory()
  history.set({ value: `/w/${workshop.id}/history` })
  render(() => (
    <MemoryRouter history={history} root={web.Shell}>
      <Route path="/w/:id/history" component={web.HistoryPage} />
    </MemoryRouter>
  ))
}

it('saves and brings back while the workshop runs; once it is put away its versions are still read', async () => {
  await send('POST', '/setup', { token: SETUP_TOKEN, email: 'karen@lindeby.dk', name: 'Karen', password: 'fire tilfældige ord' })
  const workshop = await send<Workshop>('POST', '/workshops', { title: 'Bogbussen', question: 'Hvor?' })
  open(workshop)
  await screen.findByRole('heading', { name: 'Ingen versioner endnu' })
  expect(screen.getAllByRole('button', { name: 'Gem version nu' })).toHaveLength(2)
  cleanup()
  await send('POST', `/boards/${workshop.boards[0]?.id}/versions`, { name: 'Før pausen' })
  open(workshop)
  await userEvent.click(await screen.findByRole('button', { name: /Før pausen/ }))
  expect(await screen.findByRole('button', { name: 'Gendan tavlen fra denne version' })).toBeVisible()
  cleanup()
  await send('PATCH', `/workshops/${workshop.id}`, { archived: true })
  open({ ...workshop, archived: true })
  await userEvent.click(await screen.findByRole('button', { name: /Før pausen/ }))
  expect(await screen.findByRole('heading', { name: 'Før pausen' })).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Gem version nu' })).toBeNull()
  expect(screen.queryByRole('button', { name: 'Gendan tavlen fra denne version' })).toBeNull()
})
