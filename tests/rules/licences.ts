/** Lists the licences of everything that is shipped, from what is installed: `npm run licences` writes THIRD-PARTY-LICENCES.md, a test compares it. */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')
export const LICENCE_FILE = join(root, 'THIRD-PARTY-LICENCES.md')

/** Taken over as files, not as packages. */
const ASSETS = [
  ['Atkinson Hyperlegible Next', 'OFL-1.1', 'https://www.brailleinstitute.org/freefont/'],
  ['Lucide icons', 'ISC', 'https://lucide.dev/license'],
  // unchanged shared libraries that npm installs beside us and sharp loads: whoever runs Samtavle may replace them
  ['libvips, for sharp', 'LGPL-3.0-or-later (separate shared library)', 'https://github.com/lovell/sharp-libvips'],
] as const

const TLDRAW = 'tldraw licence, version 3 (shipped verbatim with the canvas)'
/** Their package only says "see the licence file"; this is what that file says. */
const SEE_FILE: Record<string, string> = { tldraw: TLDRAW, '@tldraw/editor': TLDRAW, '@tldraw/assets': TLDRAW, '@tldraw/utils': 'MIT', '@tldraw/validate': 'MIT', 'png-js': 'MIT' }

interface Package {
  licenses: string | string[]
  repository?: string
}

function packages(): Record<string, Package> {
  const bin = join(root, 'node_modules', '.bin', 'license-checker-rseidelsohn')
  const json = execFileSync(bin, ['--production', '--json', '--excludePrivatePackages', '--start', root], { encoding: 'utf8', maxBuffer: 2 ** 25 })
  return JSON.parse(json) as Record<string, Package>
}

const row = (name: string, version: string, licence: string, source: string) => `| ${name} | ${version} | ${licence} | ${source} |`

/** The whole file, the same on every machine. */
export function licenceList(): string {
  const rows = Object.entries(packages()).flatMap(([id, { licenses, repository }]) => {
    const at = id.lastIndexOf('@')
    const name = id.slice(0, at)
    // the Node and the picture library of one platform: which one depends on the machine
    if (/^node-(linux|win|darwin)-|^@img\/sharp-/.test(name)) return []
    const licence = SEE_FILE[name] ?? [licenses].flat().join(', ')
    return [row(name, id.slice(at + 1), licence, repository ?? '')]
  })
  const lines = [
    '# Licences of others',
    '',
    'Made by `npm run licences` from what is installed; a test keeps it true.',
    '',
    '| name | version | licence | source |',
    '|---|---|---|---|',
    row('Node.js', '24', 'MIT', 'https://github.com/nodejs/node'),
    ...ASSETS.map(([name, licence, source]) => row(name, '', licence, source)),
    ...rows.sort(),
    '',
  ]
  return lines.join('\n')
}

if (process.argv.includes('--write')) writeFileSync(LICENCE_FILE, licenceList())
