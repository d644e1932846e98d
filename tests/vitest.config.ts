/** Three projects: `node` (*.test.ts), `dom` (*.test.tsx, Solid in happy-dom), `e2e` (*.e2e.ts, a real browser, one file at a time). `long` adds *.long.ts. */
import { defineConfig } from 'vitest/config'
import solid from 'vite-plugin-solid'

const root = `${import.meta.dirname}/..`
/** ceilings against hanging, on a machine that does much else */
const expect = { poll: { timeout: 20_000 } }
const patient = { testTimeout: 120_000, hookTimeout: 120_000, expect }
const serial = { fileParallelism: false, testTimeout: 400_000, hookTimeout: 200_000, expect }

export default defineConfig({
  root,
  test: {
    reporters: process.env.SAMTAVLE_REPORT
      ? [
          ['default', { summary: false }],
          ['json', { outputFile: process.env.SAMTAVLE_REPORT }],
        ]
      : ['default'],
    maxWorkers: 2,
    projects: [
      { root, test: { name: 'node', root, include: ['tests/**/*.test.ts'], ...patient } },
      {
        root,
        plugins: [solid({ exclude: [/\/web\/canvas\/.*\.tsx$/] })],
        oxc: { jsx: { runtime: 'automatic', importSource: 'react' } },
        test: { name: 'dom', root, environment: 'happy-dom', include: ['tests/**/*.test.tsx'], ...patient },
      },
      { root, test: { name: 'e2e', root, include: ['tests/e2e/**/*.e2e.ts'], ...serial } },
      { root, test: { name: 'long', root, include: ['tests/**/*.long.ts'], ...serial, testTimeout: 900_000 } },
    ],
  },
})
