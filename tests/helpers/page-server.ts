/** For component tests: a real server beside them, and happy-dom's page standing on its address, so that `fetch` and cookies are what they are in a browser. */
import { request } from 'node:http'
import { spawnServer, temporaryDir } from './world.ts'

interface HappyDom {
  setURL(url: string): void
  settings: { fetch: { disableSameOriginPolicy: boolean } }
}
const happyDom = () => (globalThis as unknown as { happyDOM: HappyDom }).happyDOM

export interface PageServer {
  readonly url: string
  /** Somebody else, without the page's cookies. @throws Error when the answer is not 2xx */
  postAsStranger(path: string, body: unknown): Promise<void>
  close(): Promise<void>
}

const post = (url: string, body: unknown) =>
  new Promise<void>((resolve, reject) => {
    const outgoing = request(url, { method: 'POST', headers: { 'content-type': 'application/json' } }, (answer) => {
      answer.resume()
      answer.on('end', () => ((answer.statusCode ?? 500) < 300 ? resolve() : reject(new Error(`POST ${url}: ${answer.statusCode}`))))
    })
    outgoing.on('error', reject)
    outgoing.end(JSON.stringify(body))
  })

/** Call it before anything of `web` is imported: the API client takes its address from the page once. */
export async function startPageServer(): Promise<PageServer> {
  const data = temporaryDir()
  happyDom().settings.fetch.disableSameOriginPolicy = true
  const server = await spawnServer(data.path)
  happyDom().settings.fetch.disableSameOriginPolicy = false
  happyDom().setURL(`${server.url}/`)
  return {
    url: server.url,
    postAsStranger: (path, body) => post(server.url + path, body),
    close: async () => {
      await server.kill('SIGTERM')
      data.remove()
    },
  }
}
