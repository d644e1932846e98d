/** A real Chromium, and screens in it that note whatever they should not do: asking another origin, breaking the content policy, throwing. */
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import places from './chromium.json' with { type: 'json' }
import type { Person } from './person.ts'

const OUT = join(import.meta.dirname, '..', 'out')
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
]

export const VIEWPORTS = {
  phone: { width: 390, height: 844 },
  tablet: { width: 820, height: 1180 },
  laptop: { width: 1440, height: 900 },
} as const
export type Device = keyof typeof VIEWPORTS

/** @throws Error that says what to install */
export function openBrowser(): Promise<Browser> {
  const executablePath = [process.env.CHROMIUM, ...places].find((path) => path && existsSync(path))
  if (!executablePath) throw new Error('no Chromium here: install one, or name it with CHROMIUM=/path/to/chromium')
  return chromium.launch({ executablePath, headless: true, args: FLAGS, timeout: 120_000 })
}

export interface Screen {
  readonly page: Page
  readonly context: BrowserContext
  readonly device: Device
  /** requests to other origins than the page's own */
  readonly foreign: string[]
  /** `directive blocked-uri` of every refused thing */
  readonly violations: string[]
  /** uncaught errors, and errors written to the console */
  readonly errors: string[]
  /** saves tests/out/<name>.png when pictures are asked for (`SAMTAVLE_PICTURES=1`), and of what failed always */
  shoot(name: string, options?: { fullPage?: boolean }): Promise<void>
  close(): Promise<void>
}
interface ScreenOptions {
  device: Device
  url: string
  locale?: 'da' | 'en'
  /** goes on as this person: their cookies */
  person?: Person
  dark?: boolean
  /** false: a browser without JavaScript */
  script?: boolean
}

async function watch(context: BrowserContext, page: Page, origin: string) {
  const foreign: string[] = []
  const violations: string[] = []
  const errors: string[] = []
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (/^(http|ws)s?:$/.test(url.protocol) && url.host !== new URL(origin).host) foreign.push(request.url())
  })
  await context.exposeBinding('samtavleViolation', (_source, text: string) => violations.push(text))
  await context.addInitScript(() => {
    const report = (window as unknown as { samtavleViolation(text: string): void }).samtavleViolation
    document.addEventListener('securitypolicyviolation', (event) => report(`${event.effectiveDirective} ${event.blockedURI}`))
  })
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => message.type() === 'error' && errors.push(`${message.text()} ${message.location().url}`))
  return { foreign, violations, errors }
}

/** One person's screen: a browser context of its own. */
export async function openScreen(browser: Browser, { device, url, locale = 'da', person, dark = false, script = true }: ScreenOptions): Promise<Screen> {
  const touch = device !== 'laptop'
  const context = await browser.newContext({
    baseURL: url,
    viewport: VIEWPORTS[device],
    locale: locale === 'da' ? 'da-DK' : 'en-GB',
    timezoneId: 'Europe/Copenhagen',
    hasTouch: touch,
    isMobile: device === 'phone',
    reducedMotion: 'reduce',
    colorScheme: dark ? 'dark' : 'light',
    acceptDownloads: true,
    javaScriptEnabled: script,
  })
  context.setDefaultTimeout(30_000)
  if (person) await context.addCookies(person.cookies)
  const page = await context.newPage()
  return {
    page,
    context,
    device,
    ...(await watch(context, page, url)),
    shoot: async (name, options) => {
      if (!process.env.SAMTAVLE_PICTURES && !name.includes('failed')) return
      mkdirSync(OUT, { recursive: true })
      await page.screenshot({ path: join(OUT, `${name}.png`), ...options })
    },
    close: () => context.close(),
  }
}

/** Everything that moves has arrived: fonts, pictures, and two frames. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  })
}

/** Nothing has been put on the page for a moment: what was being fetched is there. */
export async function still(page: Page): Promise<void> {
  await page.evaluate(
    ({ moment, atMost }) =>
      new Promise<void>((resolve) => {
        const done = () => {
          changes.disconnect()
          clearTimeout(end)
          clearTimeout(pause)
          resolve()
        }
        const end = setTimeout(done, atMost)
        let pause = setTimeout(done, moment)
        const changes = new MutationObserver(() => {
          clearTimeout(pause)
          pause = setTimeout(done, moment)
        })
        changes.observe(document.body, { childList: true, subtree: true, characterData: true })
      }),
    { moment: 150, atMost: 5_000 },
  )
}
