/** Starts the page: texts first, so that nothing is ever shown without words. */
import './styles/tokens.css'
import './styles/base.css'
import './styles/utilities.css'
import './styles/notes.css'
import { render } from 'solid-js/web'
import { App } from './App.tsx'
import { startWithFirstTexts } from './i18n.tsx'
import { refreshSession } from './session.ts'
import { registerServiceWorker } from './sw/register.ts'

const host = document.getElementById('app')
if (!host) throw new Error('index.html has no #app')
void refreshSession()
await startWithFirstTexts()
render(() => <App />, host)
if (import.meta.env.PROD) void registerServiceWorker()
