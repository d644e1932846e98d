/** Builds the pages: Solid everywhere, React in `web/canvas` only. */
import { defineConfig } from 'vite'
import solid from 'vite-plugin-solid'
import { byFaces } from './chunks.ts'
import { serviceWorker } from './sw/plugin.ts'

const REACT = /\/web\/canvas\/.*\.tsx$/
const SERVER = process.env.SAMTAVLE_SERVER ?? 'http://localhost:3000'

export default defineConfig({
  root: import.meta.dirname,
  // Vite obeys tsconfig's "jsx": "preserve"; the React island would reach the bundler as raw JSX
  oxc: { jsx: { runtime: 'automatic', importSource: 'react' } },
  // node_modules too: Kobalte and the router come as Solid JSX, which must not be compiled as React's
  plugins: [solid({ exclude: [REACT] }), serviceWorker()],
  build: {
    outDir: process.env.SAMTAVLE_DIST ?? '../dist',
    emptyOutDir: true,
    target: 'es2022',
    // no data: URLs for scripts and fonts, they would need a looser policy
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      checks: { moduleLevelDirective: false } as never,
      input: { index: `${import.meta.dirname}/index.html` },
      output: { codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: byFaces(), debugName: 'faces' }] } },
    },
  },
  optimizeDeps: { exclude: ['@tldraw/assets'], include: ['tldraw', 'react-dom/client', 'react', 'react/jsx-dev-runtime'] },
  server: { port: 5173, proxy: { '/sync': { target: SERVER.replace('http', 'ws'), ws: true }, '/api': SERVER } },
})
