/** A start that fails: what had been opened is let go of, so that the process can end and the folder is free. */
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDisk } from '#db/disk.ts'
import { openDatabase } from '#db/open.ts'
import { parseConfig } from '#server/config.ts'
import { ListenError, startServer } from '#server/start.ts'
import { temporaryDir } from '#tests/helpers/world.ts'

test('a server whose port is taken lets go of its thread and its folder', async () => {
  const data = temporaryDir()
  const taken = createServer()
  const port = await new Promise<number>((resolve) => taken.listen(0, '127.0.0.1', () => resolve((taken.address() as { port: number }).port)))
  await openDatabase(data.path).close()
  const disk = openDisk(join(data.path, 'samtavle.sqlite'))
  let stopped = false
  const stop = async () => {
    await disk.stop()
    stopped = true
  }
  const config = parseConfig({ PORT: String(port), DATA_DIR: data.path, LOG_LEVEL: 'silent' })
  await expect(
    startServer({ config, disk: { store: disk.store.bind(disk), finish: disk.finish.bind(disk), sync: disk.sync.bind(disk), makeSure: disk.makeSure.bind(disk), stop } }),
  ).rejects.toThrow(ListenError)
  expect(stopped).toBe(true)
  await openDatabase(data.path).close()
  taken.close()
  data.remove()
})
