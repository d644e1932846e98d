/** The draft as it is written: sections, the text of one of them, and what the board has for it. */
import { createEffect, createSignal, lazy, Match, onCleanup, Show, Suspense, Switch } from 'solid-js'
import type { DraftAnswer } from '#shared/drafts.ts'
import { isStaff } from '#shared/roles.ts'
import type { Workshop } from '#shared/workshops.ts'
import type { Loaded } from '#web/load.ts'
import { SyncBanners } from '#web/sync/SyncBanners.tsx'
import { NewerForm } from '#web/templates/NewerForm.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { toast } from '#web/ui/toast.ts'
import { DraftBar } from './DraftBar.tsx'
import styles from './DraftScreen.module.css'
import { DraftTabs } from './DraftTabs.tsx'
import type { Editor } from './editor/mount.ts'
import { createDraftModel, DraftContext } from './model.ts'
import { usePart } from './parts.ts'
import { ReadPane } from './ReadPane.tsx'
import { SectionNav } from './SectionNav.tsx'
import { openDraft } from './session.ts'

/** Those who only read load neither the editor nor what it writes from. */
const SectionPane = lazy(async () => ({ default: (await import('./SectionPane.tsx')).SectionPane }))
const BudgetPane = lazy(async () => ({ default: (await import('./budget/BudgetPane.tsx')).BudgetPane }))
const PlanPane = lazy(async () => ({ default: (await import('./plan/PlanPane.tsx')).PlanPane }))
const PartnersPane = lazy(async () => ({ default: (await import('./partners/PartnersPane.tsx')).PartnersPane }))
const AssessmentPane = lazy(async () => ({ default: (await import('./assessment/AssessmentPane.tsx')).AssessmentPane }))
const ChecksPane = lazy(async () => ({ default: (await import('./checks/ChecksPane.tsx')).ChecksPane }))
const EvidencePane = lazy(async () => ({ default: (await import('./EvidencePane.tsx')).EvidencePane }))

export function DraftScreen(props: { documentId: string; workshop: Workshop; draft: Loaded<DraftAnswer> }) {
  const session = openDraft(props.documentId)
  onCleanup(() => session.dispose())
  const model = createDraftModel({ session, workshop: props.workshop, draft: props.draft })
  const { part } = usePart()
  const [evidence, setEvidence] = createSignal(false)
  const [editor, setEditor] = createSignal<Editor>()
  createEffect(() => {
    const refusal = session.refusal()
    if (refusal) toast(refusal.message, { kind: 'error' })
  })
  const staff = () => isStaff(props.workshop.role)
  return (
    <DraftContext.Provider value={model}>
      <div class={styles.page} data-part={part() === 'text' ? undefined : part()} data-evidence={evidence() ? '' : undefined}>
        <div class={styles.top}>
          <DraftBar draft={model.draft()} takes={staff()} />
          <SyncBanners session={session} />
          <NewerForm draft={model.draft()} shown={model.writes()} onMoved={model.refetch} />
          <DraftTabs />
        </div>
        <Show when={part() === 'text'}>
          <SectionNav />
        </Show>
        <main id="main" class={styles.main} tabindex="-1">
          <Show when={session.ready()} fallback={<Skeleton lines={8} />}>
            <Suspense fallback={<Skeleton lines={8} />}>
              <Switch fallback={<ReadPane />}>
                <Match when={part() === 'budget'}>
                  <BudgetPane />
                </Match>
                <Match when={part() === 'plan'}>
                  <PlanPane />
                </Match>
                <Match when={part() === 'partners'}>
                  <PartnersPane />
                </Match>
                <Match when={part() === 'assessment'}>
                  <AssessmentPane />
                </Match>
                <Match when={part() === 'checks' && staff()}>
                  <ChecksPane />
                </Match>
                <Match when={staff()}>
                  <SectionPane onEditor={setEditor} onEvidence={() => setEvidence(true)} />
                </Match>
              </Switch>
            </Suspense>
          </Show>
        </main>
        <Show when={staff() && part() === 'text'}>
          <Suspense>
            <EvidencePane editor={editor()} onClose={() => setEvidence(false)} />
          </Suspense>
        </Show>
      </div>
    </DraftContext.Provider>
  )
}
