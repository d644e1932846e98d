/** What became of the ideas, as HTML: the same as the app shows, in the same order and the same words. What people wrote is text. */
import { languageTag } from '#server/drafts/flow/contained.ts'
import { htmlText } from '#server/drafts/html/text.ts'
import type { Words } from '#server/exports/words.ts'
import { ruleSentence } from '#shared/facilitation/rule.ts'
import { IDEA_STATUSES } from '#shared/idea-statuses.ts'
import type { PublicIdea, PublicNote, PublicOutcome, PublicRound, PublicZone } from '#shared/outcomes.ts'

interface Telling {
  page: PublicOutcome
  words: Words
}
const said = (text: string, lang: string | null): string => `dir="auto"${languageTag(lang) ? ` lang="${languageTag(lang)}"` : ''}>${htmlText(text)}`
const dots = (n: number | null, { t }: Words): string => (n ? ` <b class="num">${t('votes.dots', { n })}</b>` : '')

function paper({ number, text, lang, color, dots: n }: PublicNote, { page, words }: Telling): string {
  const ref = number === null ? '' : `<small>N${number}</small>`
  return `<li data-c="${htmlText(color)}"><p ${said(text, lang ?? page.locale)}</p>${ref}${dots(n, words)}</li>`
}
const papers = (notes: readonly PublicNote[], telling: Telling): string =>
  notes.length === 0 ? '' : `<ul class="papers">\n${notes.map((note) => paper(note, telling)).join('\n')}\n</ul>`

function fate({ kind, text, lang, status, reason, notes, dots: n }: PublicIdea, telling: Telling): string {
  const { page, words } = telling
  const title = kind === 'group' ? text || words.t('outcome.groupNameless') : words.t('outcome.page.noteTitle', { number: notes[0]?.number ? `N${notes[0].number}` : '' }).trim()
  const why = reason ? `<p class="reason" ${said(reason, page.locale)}</p>` : ''
  return `<section class="fate">
<p class="status">${words.t(`outcome.status.${status}`)}</p>
<h3 ${said(title, kind === 'group' && text ? (lang ?? page.locale) : words.locale)}</h3>${kind === 'group' ? dots(n, words) : ''}
${why}${papers(notes, telling)}</section>`
}

function fates(telling: Telling): string {
  const { page, words } = telling
  const ideas = page.ideas.toSorted((a, b) => IDEA_STATUSES.indexOf(a.status) - IDEA_STATUSES.indexOf(b.status))
  const told = ideas.length > 0 ? ideas.map((idea) => fate(idea, telling)).join('\n') : `<p>${words.t('outcome.page.noFates')}</p>`
  return `<section><h2>${words.t('outcome.page.fates')}</h2>\n${told}\n</section>`
}

function round(one: PublicRound, { page, words }: Telling): string {
  const ranked = one.ranking.map(({ text, number, lang, dots: n }) => {
    const what =
      text === null ? words.t('votes.gone') : `${number === null ? '' : `<b>N${number}</b> `}<bdi ${said(text || words.t('outcome.groupNameless'), lang ?? page.locale)}</bdi>`
    return `<li>${what}${dots(n, words)}</li>`
  })
  const result = ranked.length > 0 ? `<ol>\n${ranked.join('\n')}\n</ol>` : `<p>${words.t('votes.noDots')}</p>`
  return `<section><h3 ${said(one.title, page.locale)}</h3>
<p>${words.t('votes.counted', { n: one.cast, turnout: one.turnout, eligible: one.eligible })}.</p>
<p class="small muted">${htmlText(ruleSentence(one, words.t))}</p>
${result}</section>`
}

function zone({ title, groups, notes }: PublicZone, telling: Telling): string {
  const { page, words } = telling
  const within = groups.map((group) => `<h4 ${said(group.title || words.t('outcome.groupNameless'), page.locale)}</h4>\n${papers(group.notes, telling)}`)
  const loose = groups.length > 0 && notes.length > 0 ? `<h4>${words.t('outcome.page.loose')}</h4>\n` : ''
  return `<section><h3 ${said(title || words.t('outcome.page.elsewhere'), page.locale)}</h3>\n${within.join('\n')}${loose}${papers(notes, telling)}</section>`
}

function head({ page, words }: Telling): string {
  const { t } = words
  const cast = page.rounds.reduce((sum, one) => sum + one.cast, 0)
  const numbers = [t('outcome.page.people', { n: page.participants }), t('outcome.page.notes', { n: page.notes }), ...(cast > 0 ? [t('outcome.page.dots', { n: cast })] : [])]
  const about = page.startsAt ? t('outcome.page.workshop', { title: page.title, date: words.date(page.startsAt) }) : page.title
  return `<header>
<p class="muted" ${said([about, page.place].filter(Boolean).join(' · '), page.locale)}</p>
<h1>${t('outcome.page.title')}</h1>
<p class="lead">${numbers.join(' ')}. ${t('outcome.page.lead')}</p>
${page.question ? `<h2 class="small muted">${t('outcome.page.asked')}</h2>\n<p class="asked" ${said(page.question, page.locale)}</p>` : ''}
</header>`
}

export function toldPage(page: PublicOutcome, words: Words): string {
  const telling = { page, words }
  const { t } = words
  const next = page.nextSteps ? `<section class="next"><h2>${t('outcome.page.next')}</h2>\n<p class="reason" ${said(page.nextSteps, page.locale)}</p></section>` : ''
  const partners =
    page.partners.length > 0 ? `<section><h2>${t('outcome.page.partners')}</h2>\n<ul>${page.partners.map((name) => `<li ${said(name, null)}</li>`).join('')}</ul></section>` : ''
  const rounds =
    page.rounds.length > 0
      ? `<section><h2>${t('outcome.page.votes')}</h2>\n${page.rounds
          .toReversed()
          .map((one) => round(one, telling))
          .join('\n')}</section>`
      : ''
  const came = `<section><h2>${t('outcome.page.cameIn')}</h2>\n<p class="muted">${t(page.notes > 0 ? 'outcome.page.cameInLead' : 'outcome.page.nothing')}</p>
${page.zones.map((one) => zone(one, telling)).join('\n')}</section>`
  const until = page.deletesAt ? ` ${t('outcome.page.until', { date: words.date(page.deletesAt) })}` : ''
  const foot = `<footer class="small muted">${t('outcome.page.updated', { date: words.date(page.updatedAt) })}.${until}</footer>`
  return [head(telling), next, fates(telling), rounds, came, partners, foot].filter(Boolean).join('\n')
}
