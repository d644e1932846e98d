/** The page for everybody at its address: whole in the HTML, to be read and printed without a script; the app takes over where there is one. */
import { Hono } from 'hono'
import type { Deps } from '#server/deps.ts'
import { htmlText } from '#server/drafts/html/text.ts'
import type { Words } from '#server/exports/words.ts'
import { wordsIn } from '#server/exports/words-in.ts'
import { preferredLocale } from '#server/http/locale.ts'
import type { AnswerPage } from '#server/http/page.ts'
import { AppError } from '#shared/errors.ts'
import type { PublicOutcome } from '#shared/outcomes.ts'
import { createPublicPages } from './public-page.ts'
import { TOLD_STYLE } from './told-style.ts'
import { toldPage } from './told.ts'

const off = ({ t }: Words): string => `<h1>${t('outcome.page.off')}</h1>\n<p class="lead">${t('outcome.page.offLead')}</p>`

/** Into the app's page: what it says, in which language, and how it looks. */
function within(html: string, { title, body, words, nonce }: { title: string; body: string; words: Words; nonce: string }): string {
  return html
    .replace(/<html lang="\w+">/, () => `<html lang="${words.locale}">`)
    .replace(/<title>[^<]*<\/title>/, () => `<title>${htmlText(title)} · Samtavle</title>\n<style nonce="${nonce}">${TOLD_STYLE}</style>`)
    .replace(/<noscript>.*?<\/noscript>/s, '')
    .replace('<div id="app"></div>', () => `<main id="told">\n${body}\n</main>\n<div id="app"></div>`)
}

/** Undefined for an address that is not in use, and while the page is switched off. */
async function found(read: (token: string) => Promise<PublicOutcome>, token: string): Promise<PublicOutcome | undefined> {
  try {
    return await read(token)
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return undefined
    throw error
  }
}

export function outcomePage(deps: Deps, answer: AnswerPage) {
  const read = createPublicPages(deps)
  return new Hono().get('/outcome/:token', async (c) => {
    const words = wordsIn(preferredLocale(c.req.header('accept-language')))
    const page = await found(read, c.req.param('token'))
    const title = page ? `${words.t('outcome.page.title')} · ${page.title}` : words.t('outcome.page.off')
    c.header('X-Robots-Tag', 'noindex')
    c.header('Vary', 'Accept-Language')
    return answer(c, { status: page ? 200 : 404, change: (html, nonce) => within(html, { title, body: page ? toldPage(page, words) : off(words), words, nonce }) })
  })
}
