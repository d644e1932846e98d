import { cleanup, render, screen, waitFor } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { setLocale } from '#web/i18n.tsx'
import { SaveStatus } from '#web/sync/SaveStatus.tsx'
import { SyncBanners } from '#web/sync/SyncBanners.tsx'
import type { BoardSession, SyncStatus } from '#web/sync/types.ts'
import { statusNews } from '#web/sync/words.ts'

beforeAll(() => setLocale('da', false))
afterEach(cleanup)

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

describe('the line that says whether it is saved', () => {
  test('says each state in words', () => {
    const [status, set] = createSignal<SyncStatus>({ kind: 'loading' })
    const { container } = render(() => <SaveStatus session={{ status }} />)
    const says = (next: SyncStatus) => {
      set(next)
      return container.textContent
    }
    expect(says({ kind: 'saved' })).toBe('Gemt')
    expect(says({ kind: 'saving', count: 3 })).toBe('Gemmer (3)')
    expect(says({ kind: 'offline', count: 0 })).toBe('Offline')
    expect(says({ kind: 'offline', count: 12 })).toBe('Offline, 12 ikke gemt')
    expect(says({ kind: 'read-only', reason: 'viewer', count: 0 })).toBe('Kun læsning')
    expect(says({ kind: 'stopped', reason: 'refused', rescue: [] })).toBe('Afvist')
  })

  test('reads aloud that the connection went and came, and no counts', async () => {
    const [status, set] = createSignal<SyncStatus>({ kind: 'saved' })
    render(() => <SaveStatus session={{ status }} />)
    const spoken = screen.getByRole('status')
    set({ kind: 'saving', count: 1 })
    await pause(500)
    expect(spoken).toBeEmptyDOMElement()
    set({ kind: 'offline', count: 1 })
    await waitFor(() => expect(spoken).toHaveTextContent(/^Offline$/))
    const before = spoken.textContent
    set({ kind: 'offline', count: 2 })
    await pause(500)
    expect(spoken.textContent).toBe(before)
    set({ kind: 'saving', count: 2 })
    await pause(500)
    set({ kind: 'saved' })
    await waitFor(() => expect(spoken).toHaveTextContent('Forbindelsen er tilbage. Alt er gemt.'))
  })

  test('has nothing to say between one letter and the next', () => {
    expect(statusNews({ kind: 'saved' }, { kind: 'saving', count: 1 })).toBeUndefined()
    expect(statusNews({ kind: 'saving', count: 1 }, { kind: 'saved' })).toBeUndefined()
    expect(statusNews({ kind: 'saved' }, { kind: 'read-only', reason: 'storage', count: 4 })).toContain('Kun læsning')
  })
})

describe('the messages above a board', () => {
  const show = (status: SyncStatus, memoryOnly = false, rescued: string[] = []) => {
    const [texts, setTexts] = createSignal<readonly string[]>(rescued)
    const session = { status: () => status, memoryOnly: () => memoryOnly, rescued: texts, dismissRescue: () => setTexts([]) }
    return render(() => <SyncBanners session={session as unknown as BoardSession} />)
  }

  test('are silent while all is well', () => {
    expect(show({ kind: 'saved' }).container).toBeEmptyDOMElement()
  })

  test('say what happened and what to do', () => {
    expect(show({ kind: 'offline', count: 2 }).container).toHaveTextContent('Skriv bare videre. Vi gemmer, når du er på igen.')
    expect(show({ kind: 'saved' }, true).container).toHaveTextContent('luk ikke siden, før der står Gemt')
    expect(show({ kind: 'read-only', reason: 'storage', count: 1 }).container).toHaveTextContent('Serveren kan ikke gemme lige nu.')
    const out = show({ kind: 'stopped', reason: 'no-access', rescue: [] })
    expect(out.container).toHaveTextContent('Du har ikke længere adgang til tavlen.')
    expect(out.queryByRole('button')).toBeNull()
  })

  test('show the rescued words until the person has them', async () => {
    const { container, getByRole } = show({ kind: 'saved' }, false, ['Et langbord', 'Kaffe'])
    expect(container).toHaveTextContent('2 tekster nåede ikke at blive gemt.')
    expect(container).toHaveTextContent('Et langbord')
    getByRole('button', { name: 'Jeg har den' }).click()
    expect(container).toBeEmptyDOMElement()
  })

  test('ask nobody to write the words in again where nothing can be written any more', () => {
    expect(show({ kind: 'saved' }, false, ['Kaffe']).container).toHaveTextContent('skriv det ind igen')
    for (const reason of ['archived', 'viewer'] as const) {
      const { container } = show({ kind: 'read-only', reason, count: 0 }, false, ['Kaffe'])
      expect(container).toHaveTextContent('Kopiér det, du vil beholde.')
      expect(container).not.toHaveTextContent('skriv det ind igen')
    }
  })
})
