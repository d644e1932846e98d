/** Somebody with a browser's cookie jar and no browser: speaks to the server over HTTP as the pages do. */
import type { AppError } from '#shared/errors.ts'
import type { Invite, InviteAccepted, InviteCreated } from '#shared/invites.ts'
import type { Workshop } from '#shared/workshops.ts'
import { SETUP_TOKEN } from './world.ts'

export interface Answer<T> {
  status: number
  body: T
}
type ErrorBody = { error: { code: AppError['code']; message: string; details?: unknown } }

export class Person {
  readonly #url: () => string
  #cookies = new Map<string, string>()
  /** @param url a function, because a restarted server has another port */
  constructor(url: string | (() => string)) {
    this.#url = typeof url === 'string' ? () => url : url
  }
  get url(): string {
    return this.#url()
  }
  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }
  /** For a browser context that goes on as this person. */
  get cookies(): { name: string; value: string; url: string }[] {
    return [...this.#cookies].map(([name, value]) => ({ name, value, url: this.url }))
  }

  async fetch(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
    const response = await fetch(this.url + path, {
      method,
      headers: { ...(this.cookie && { cookie: this.cookie }), ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      redirect: 'manual',
    })
    for (const line of response.headers.getSetCookie()) {
      const [name, value] = (line.split(';')[0] ?? '').split('=')
      if (name && value && !/max-age=0/i.test(line)) this.#cookies.set(name, value)
      else if (name) this.#cookies.delete(name)
    }
    return response
  }

  async ask<T = unknown>(method: string, path: string, body?: unknown): Promise<Answer<T>> {
    const response = await this.fetch(method, path, body)
    const text = await response.text()
    return { status: response.status, body: (text === '' ? undefined : JSON.parse(text)) as T }
  }

  /** @throws Error naming the code when the answer is not 2xx */
  async must<T>(method: string, path: string, body?: unknown): Promise<T> {
    const { status, body: answer } = await this.ask<T>(method, path, body)
    if (status >= 300) throw new Error(`${method} ${path}: ${status} ${(answer as ErrorBody | undefined)?.error?.code}`)
    return answer
  }

  /** The first account of an empty installation. */
  async setup(name = 'Karen Bibliotekar'): Promise<this> {
    await this.must('POST', '/api/setup', { token: SETUP_TOKEN, email: 'karen@bibliotek.example', name, password: 'en lang adgangskode' })
    return this
  }
  createWorkshop(body: { title?: string; question?: string; templateId?: string; locale?: string } = {}): Promise<Workshop> {
    return this.must('POST', '/api/workshops', { title: 'Biblioteket som samlingssted', question: 'Hvordan kan biblioteket samle byen?', ...body })
  }
  invite(workshopId: string, role: Invite['role'] = 'participant', more: Record<string, unknown> = {}): Promise<InviteCreated> {
    return this.must('POST', `/api/workshops/${workshopId}/invites`, { role, ...more })
  }
  /** @param link an invite's `url`, token or code */
  join(link: string, who: { name?: string; affiliation?: string; organisation?: string } = {}): Promise<InviteAccepted> {
    return this.must('POST', `/api/invites/${link.split('/').at(-1)}/accept`, who)
  }
}

/** A librarian with a workshop, and its board's id. */
export async function librarian(url: string | (() => string), templateId?: string): Promise<{ karen: Person; workshop: Workshop; boardId: string; link: string }> {
  const karen = await new Person(url).setup()
  const workshop = await karen.createWorkshop(templateId === undefined ? {} : { templateId })
  const boardId = workshop.boards[0]?.id
  if (boardId === undefined) throw new Error('the workshop has no board')
  const { url: link } = await karen.invite(workshop.id)
  return { karen, workshop, boardId, link }
}
