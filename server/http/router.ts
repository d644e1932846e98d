/** The one kind of router: every feature's routes are chained on it, so that the client's types and the OpenAPI description follow from them. */
import { OpenAPIHono, z } from '@hono/zod-openapi'
import type { Locale, User } from '#shared/accounts.ts'
import { AppError, ERROR_CODES, type ErrorCode } from '#shared/errors.ts'

export interface AppEnv {
  Variables: {
    /** absent when nobody is signed in */
    user?: User
    /** SHA-256 of the session id the request came with */
    sessionHash?: string
    locale: Locale
  }
}

type Issue = z.core.$ZodError['issues'][number]
/** The rule's own name and bounds. */
function ruleOf(issue: Issue): { code: string; limit?: number; expected?: string } {
  switch (issue.code) {
    case 'too_big':
      return { code: issue.code, limit: Number(issue.maximum) }
    case 'too_small':
      return { code: issue.code, limit: Number(issue.minimum) }
    case 'invalid_type':
      return { code: issue.code, expected: issue.expected }
    case 'custom':
      return { code: String(issue.params?.code ?? issue.code) }
    default:
      return { code: issue.code }
  }
}
/** What a zod failure tells the person who caused it: where, and which rule. Never the value. */
const issuesOf = (error: z.core.$ZodError) =>
  error.issues.flatMap((issue) => {
    const places = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path]
    return places.map((path) => ({ path: path.join('.'), ...ruleOf(issue) }))
  })

/** Requests that do not fit their schema end in `AppError('invalid', [{path, code}])`. */
export const createRouter = () =>
  new OpenAPIHono<AppEnv>({
    defaultHook: (result) => {
      if (!result.success) throw new AppError('invalid', issuesOf(result.error))
    },
  })

/** A required JSON body. */
export const jsonBody = <T extends z.ZodType>(schema: T) => ({ required: true as const, content: { 'application/json': { schema } } })
/** A JSON body that may be left out; the handler then sees `{}`. */
export const optionalJsonBody = <T extends z.ZodType>(schema: T) => ({ required: false as const, content: { 'application/json': { schema } } })
export const jsonAnswer = <T extends z.ZodType>(schema: T, description: string) => ({ description, content: { 'application/json': { schema } } })
export const noContent = { description: 'Done, nothing to say' }

/** Path parameters: opaque strings, one for each name. */
export const params = <const Name extends string>(...names: Name[]) =>
  z.object(Object.fromEntries(names.map((name) => [name, z.string().min(1).max(64)])) as Record<Name, z.ZodString>)

export const ErrorSchema = z.object({
  error: z.object({
    code: z.enum(ERROR_CODES as [ErrorCode, ...ErrorCode[]]),
    message: z.string(),
    details: z.unknown().optional(),
  }),
})
/**
 * The refusals every route can answer with. Described in OpenAPI, but kept out of the type: clients get them thrown, so they
 * must not mix with the type of the answer.
 */
export const errorAnswers = { '4XX': jsonAnswer(ErrorSchema, 'Refused; `error.code` says why') } as unknown as Record<never, never>
