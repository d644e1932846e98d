/** A template that is being changed: its content, what does not fit, and the way to the server. */
import { createContext, createSignal, useContext } from 'solid-js'
import { createStore, type SetStoreFunction, unwrap } from 'solid-js/store'
import { AppError } from '#shared/errors.ts'
import type { FormAnswer } from '#shared/templates/api.ts'
import type { TemplateContent } from '#shared/templates/content.ts'
import { api, call } from '#web/api.ts'
import { type Issue, issuesOf } from './issues.ts'
import { type ListName, newRow, type Row, rowsIn } from './lists.ts'
import { useZones } from './zones.ts'

const copyOf = <T>(value: T): T => structuredClone(unwrap(value))
/** Its place in the list is its place in the form. */
const inOrder = (content: TemplateContent): TemplateContent => ({ ...content, sections: content.sections.map((section, at) => ({ ...section, order: at + 1 })) })

/** Rows of a list by their place; what is changed here is on the screen at once and saved later. */
function createRows(content: TemplateContent, set: SetStoreFunction<TemplateContent>, touch: () => void) {
  const put = (list: ListName, change: (rows: Row[]) => Row[]) => {
    const next = change([...rowsIn(content, list)]) as never
    if (list === 'posts') set('budget', 'posts', next)
    else set(list, next)
    touch()
  }
  const insert = (list: ListName, at: number, row: Row) => put(list, (rows) => rows.toSpliced(at, 0, row))
  return {
    rows: (list: ListName) => rowsIn(content, list),
    insert,
    add: (list: ListName): Row => {
      const row = newRow(list)
      insert(list, rowsIn(content, list).length, row)
      return row
    },
    /** @returns what was there */
    remove: (list: ListName, at: number): Row => {
      const row = copyOf(rowsIn(content, list)[at]) as Row
      put(list, (rows) => rows.toSpliced(at, 1))
      return row
    },
    move: (list: ListName, from: number, to: number) =>
      put(list, (rows) => {
        const [row] = rows.splice(from, 1)
        return row ? rows.toSpliced(to, 0, row) : rows
      }),
    setField: (list: ListName, at: number, key: string, value: unknown) => {
      const write = set as unknown as (...path: unknown[]) => void
      if (list === 'posts') write('budget', 'posts', at, key, value)
      else write(list, at, key, value)
      touch()
    },
  }
}

/** Call under a Solid owner. */
export function createTemplateModel(answer: FormAnswer) {
  const [content, set] = createStore<TemplateContent>(copyOf(answer.content))
  const [version, setVersion] = createSignal(answer.version)
  const [changed, setChanged] = createSignal(false)
  const [issues, setIssues] = createSignal<readonly Issue[]>([])
  const touch = () => {
    setChanged(true)
    setIssues([])
  }
  const change = (patch: Partial<TemplateContent>) => {
    set(patch)
    touch()
  }
  /** Resolves when the new version is on disk. @throws AppError; what does not fit is in `issues` */
  const save = async () => {
    try {
      const json = { version: version() ?? 0, content: inOrder(copyOf(content)) }
      const saved = await call<FormAnswer>(api.templates.applications[':id'].$put({ param: { id: answer.id }, json }))
      setVersion(saved.version)
      setChanged(false)
      setIssues([])
    } catch (error) {
      setIssues(issuesOf(error, 'content.'))
      throw error instanceof AppError ? error : new AppError('internal', undefined, error)
    }
  }
  /** those that come along are only looked at */
  const readonly = answer.version === null
  return { id: answer.id, readonly, zones: useZones(), content, version, changed, issues, change, save, ...createRows(content, set, touch) }
}
export type TemplateModel = ReturnType<typeof createTemplateModel>

export const TemplateContext = createContext<TemplateModel>()
export function useTemplate(): TemplateModel {
  const model = useContext(TemplateContext)
  if (!model) throw new Error('outside of a template')
  return model
}
