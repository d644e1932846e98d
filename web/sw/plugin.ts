/** Part of the build: makes `/sw.js` of `worker.ts`, with the names of the files it keeps and a version that changes with any of them. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Plugin, type Rolldown, transformWithOxc } from 'vite'

type Bundle = Rolldown.OutputBundle
type Chunk = Rolldown.OutputChunk
/** Vite's note on a chunk about what it refers to. */
type Noted = Chunk & { viteMetadata?: { importedCss: Set<string>; importedAssets: Set<string> } }

const SOURCE = join(import.meta.dirname, 'worker.ts')
const CANVAS = /\/web\/canvas\//
/** Pages that need the server anyway, and the canvas, which is kept apart. */
const NOT_CORE = /\/web\/(canvas|draft|history|outcome|templates)\//

const isChunk = (file: Bundle[string] | undefined): file is Noted => file?.type === 'chunk'

/** File names of `starts` and of all that they import, at once or later, except where `skip` says so. */
function reach(bundle: Bundle, starts: readonly Noted[], skip: (chunk: Noted) => boolean): Set<string> {
  const names = new Set<string>()
  const waiting = [...starts]
  for (let chunk = waiting.pop(); chunk; chunk = waiting.pop()) {
    if (names.has(chunk.fileName) || skip(chunk)) continue
    names.add(chunk.fileName)
    for (const css of chunk.viteMetadata?.importedCss ?? []) names.add(css)
    for (const asset of chunk.viteMetadata?.importedAssets ?? []) if (asset.endsWith('.woff2')) names.add(asset)
    waiting.push(...[...chunk.imports, ...chunk.dynamicImports].map((name) => bundle[name]).filter(isChunk))
  }
  return names
}

function filesOf(bundle: Bundle): { core: string[]; canvas: string[] } {
  const chunks = Object.values(bundle).filter(isChunk)
  const home = (chunk: Noted) => chunk.facadeModuleId?.replaceAll('\\', '/') ?? ''
  const entries = chunks.filter((chunk) => chunk.isEntry)
  const core = reach(bundle, entries, (chunk) => NOT_CORE.test(home(chunk)))
  // what the page itself names in its head
  for (const file of Object.values(bundle)) if (file.type === 'asset' && /atkinson.*-normal.*\.woff2$/.test(file.fileName)) core.add(file.fileName)
  const canvas = reach(
    bundle,
    chunks.filter((chunk) => CANVAS.test(home(chunk))),
    (chunk) => core.has(chunk.fileName),
  )
  const paths = (names: Set<string>) => [...names].filter((name) => !name.endsWith('.woff2') || core.has(name)).map((name) => `/${name}`)
  return { core: paths(core).sort(), canvas: paths(canvas).sort() }
}

const contentOf = (file: Bundle[string] | undefined): string | Uint8Array => (isChunk(file) ? file.code : ((file as Rolldown.OutputAsset | undefined)?.source ?? ''))

export function serviceWorker(): Plugin {
  let publicDir = ''
  return {
    name: 'samtavle:service-worker',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      publicDir = config.publicDir
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const { core, canvas } = filesOf(bundle)
        const unhashed = readdirSync(publicDir).filter((name) => !name.startsWith('.'))
        const source = readFileSync(SOURCE, 'utf8')
        const hash = createHash('sha256')
          .update(source)
          .update(JSON.stringify([core, canvas]))
        hash.update(contentOf(bundle['index.html']))
        for (const name of unhashed) hash.update(readFileSync(join(publicDir, name)))
        const build = { version: hash.digest('hex').slice(0, 16), core: [...core, ...unhashed.map((name) => `/${name}`)], canvas }
        const { code } = await transformWithOxc(source, SOURCE)
        this.emitFile({ type: 'asset', fileName: 'sw.js', source: `const BUILD = ${JSON.stringify(build)}\n${code}` })
      },
    },
  }
}
