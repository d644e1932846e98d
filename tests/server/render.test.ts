/** A file is made in a process of its own: whatever becomes of that, the server and the next file go on. */
import { execFileSync } from 'node:child_process'
import { beforeAll, expect, test } from 'vitest'
import { renderBook } from '#server/drafts/render/render.ts'
import type { BookMaterial } from '#shared/draft/book.ts'
import { seededBoard } from '#tests/helpers/board.ts'
import { readPdf } from '#tests/helpers/book-readers.ts'
import { materialOf, template } from '#tests/helpers/draft-book.ts'
import { demoContent } from '#tests/helpers/draft-demo.ts'
import { until } from '#tests/helpers/room-client.ts'

let material: BookMaterial
beforeAll(() => {
  material = materialOf(seededBoard(template.zones), demoContent())
})

const rendering = (): number | undefined => {
  const lines = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(process.pid)], { encoding: 'utf8' }).split('\n')
  const line = lines.find((text) => text.includes('render/process.ts'))
  return line === undefined ? undefined : Number.parseInt(line, 10)
}
async function end(signal: NodeJS.Signals): Promise<number> {
  let pid: number | undefined
  await until(() => {
    pid = rendering()
    return pid !== undefined
  }, 'a process that renders')
  process.kill(pid as number, signal)
  return pid as number
}

test('a fault of the engine is tried once more, and the file comes', async () => {
  const file = renderBook({ format: 'pdf', material })
  const first = await end('SIGSEGV')
  await until(() => ![undefined, first].includes(rendering()), 'a second process')
  expect((await readPdf(await file)).text).toContain('Referat af borgerworkshop')
})

test('a process without memory is not tried again: it is said, and the next file comes', async () => {
  const [lost, next] = [renderBook({ format: 'pdf', material }), renderBook({ format: 'md', material })]
  const refusal = expect(lost).rejects.toThrow('the process of a pdf file ended with SIGABRT and no file')
  await end('SIGABRT')
  await refusal
  expect(new TextDecoder().decode(await next)).toContain('Referat af borgerworkshop')
})

test('what goes wrong while a file is made is said as it was', async () => {
  const broken = { ...material, draft: { ...material.draft, workshop: null } } as unknown as BookMaterial
  await expect(renderBook({ format: 'md', material: broken })).rejects.toThrow('TypeError')
  expect((await renderBook({ format: 'csv', material })).byteLength).toBeGreaterThan(10)
})
