/** @jsxImportSource react */
/** The editor, set up: our shapes, words, keys and policy; tldraw's own panels stay away. */
import { useMemo } from 'react'
import { Tldraw, useValue, type Editor, type TLAnyShapeUtilConstructor, type TLStore, type TldrawOptions } from 'tldraw'
import { IMAGE_TYPES } from '#shared/board/files.ts'
import { LIMITS } from '#shared/limits.ts'
import { overridesFor } from './actions.ts'
import { components } from './components.ts'
import type { CanvasContext } from './context.ts'
import { assetUrls } from './fonts.ts'
import { GroupTool } from './frame/GroupTool.ts'
import { LightTool } from './light.tsx'
import { CanvasOfMenu, GroupingOfMenu } from './menuContext.ts'
import { plainPaste } from './paste.ts'
import type { Grouping } from './types.ts'
import type { Undo } from './undo.ts'
import { userOf } from './user.ts'

interface CanvasAppProps {
  store: TLStore
  context: CanvasContext
  shapeUtils: readonly TLAnyShapeUtilConstructor[]
  undo(): Undo | undefined
  grouping(): Grouping | undefined
  onMount(editor: Editor): () => void
}

const tools = [GroupTool, LightTool]
const metaOf = (name: string): string | undefined => document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content || undefined
const nonce = metaOf('csp-nonce')
const licenseKey = metaOf('tldraw-license')
// the scroll lock of tldraw's dialogs writes a style sheet and looks here for its nonce
if (nonce) Object.assign(globalThis, { __webpack_nonce__: nonce })
/** `injectNonce` is the text editor's own option; tldraw's type does not name it. */
const textOptions = { tipTapConfig: { ...(nonce ? { injectNonce: nonce } : {}), editorProps: plainPaste } as object }

/** A full evening's board fits into a phone: tldraw would stop at 5 %. */
const cameraOptions = { zoomSteps: [0.02, 0.05, 0.1, 0.25, 0.5, 1, 2, 4, 8] }

export function CanvasApp({ store, context, shapeUtils, undo, grouping, onMount }: CanvasAppProps) {
  const staff = useValue(context.staff)
  const locale = useValue(context.locale)
  const user = useMemo(() => userOf(context), [context])
  // biome-ignore lint/correctness/useExhaustiveDependencies: which tools there are follows from the role, what they are called from the language
  const overrides = useMemo(() => overridesFor(context, undo, grouping), [context, undo, grouping, staff, locale])

  const options = useMemo<Partial<TldrawOptions>>(
    () => ({ maxPages: 1, maxShapesPerPage: 2 * LIMITS.boardShapes, createTextOnCanvasDoubleClick: false, nonce, branding: context.text('canvas.name') }),
    [context],
  )
  return (
    <div className="sam-canvas" lang={locale}>
      <CanvasOfMenu value={context}>
        <GroupingOfMenu value={grouping}>
          <Tldraw
            store={store}
            user={user}
            shapeUtils={shapeUtils}
            tools={tools}
            assetUrls={assetUrls}
            components={components}
            overrides={overrides}
            options={options}
            textOptions={textOptions}
            cameraOptions={cameraOptions}
            acceptedImageMimeTypes={IMAGE_TYPES}
            onMount={onMount}
            {...(licenseKey ? { licenseKey } : {})}
          />
        </GroupingOfMenu>
      </CanvasOfMenu>
    </div>
  )
}
