import { describe, expect, test } from 'vitest'
import { CLOSE } from '#shared/sync/close.ts'
import { delayBefore } from '#web/sync/socket.ts'
import { type Facts, isEditable, statusOf } from '#web/sync/status.ts'
import { forgetsBoard, verdictOf } from '#web/sync/verdict.ts'

const UP: Facts = { line: 'up', ready: true, hasId: true, role: 'participant', archived: false, storageWritable: true, count: 0 }

describe('the status', () => {
  test('is saved only with a line, the whole document, and nothing that waits', () => {
    expect(statusOf(UP)).toEqual({ kind: 'saved' })
    for (const line of ['starting', 'down'] as const) expect(statusOf({ ...UP, line }).kind).not.toBe('saved')
    expect(statusOf({ ...UP, ready: false }).kind).toBe('loading')
    expect(statusOf({ ...UP, count: 1 })).toEqual({ kind: 'saving', count: 1 })
    expect(statusOf({ ...UP, storageWritable: false }).kind).toBe('read-only')
  })

  test('says offline with what waits, and offline too when the board has never been here', () => {
    expect(statusOf({ ...UP, line: 'down', count: 3 })).toEqual({ kind: 'offline', count: 3 })
    expect(statusOf({ ...UP, line: 'down', ready: false, hasId: false })).toEqual({ kind: 'offline', count: 0 })
  })

  test('without an id of its own a page can be read but not written', () => {
    const facts: Facts = { ...UP, line: 'down', hasId: false }
    expect(statusOf(facts)).toEqual({ kind: 'read-only', reason: 'no-client-id', count: 0 })
    expect(isEditable(facts)).toBe(false)
  })

  test('keeps counting what waits while the server cannot store', () => {
    expect(statusOf({ ...UP, storageWritable: false, count: 2 })).toEqual({ kind: 'read-only', reason: 'storage', count: 2 })
    expect(isEditable({ ...UP, storageWritable: false })).toBe(false)
  })

  test('lets nobody write in an archived workshop, and a viewer never', () => {
    expect(isEditable(UP)).toBe(true)
    expect(isEditable({ ...UP, archived: true })).toBe(false)
    expect(isEditable({ ...UP, role: 'viewer' })).toBe(false)
    expect(statusOf({ ...UP, role: 'viewer' })).toEqual({ kind: 'read-only', reason: 'viewer', count: 0 })
  })
})

describe('the end of a socket', () => {
  test('is final exactly where coming back cannot help', () => {
    const kinds = Object.fromEntries(Object.entries(CLOSE).map(([name, code]) => [name, verdictOf(code).kind]))
    expect(kinds).toEqual({
      notSignedIn: 'stop',
      noAccess: 'stop',
      noSuchBoard: 'stop',
      olderEpoch: 'restart',
      frameTooLarge: 'refused',
      refusedFrame: 'refused',
      slowReader: 'again',
      replaced: 'stop',
      tooFast: 'again',
      restarting: 'again',
      notReady: 'again',
      failed: 'again',
    })
  })

  test('clears the device when the person is out, and not when they only have to sign in again', () => {
    expect(forgetsBoard('no-access')).toBe(true)
    expect(forgetsBoard('refused')).toBe(true)
    expect(forgetsBoard('not-signed-in')).toBe(false)
  })

  test('is followed by a pause of half a second to ten, spread over all of it', () => {
    expect(delayBefore(0, 0)).toBe(500)
    expect(delayBefore(20, 0)).toBe(500)
    expect(delayBefore(20, 1)).toBe(10_000)
    expect(delayBefore(1, 1)).toBe(2000)
  })
})
