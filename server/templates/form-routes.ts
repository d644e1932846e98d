/** Application templates over HTTP, for accounts of the library; their schema is for everybody. */
import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Deps } from '#server/deps.ts'
import { attachment } from '#server/exports/filename.ts'
import { requireUser } from '#server/http/guard.ts'
import { type AppEnv, createRouter, errorAnswers, jsonAnswer, jsonBody, noContent, optionalJsonBody, params } from '#server/http/router.ts'
import type { User } from '#shared/accounts.ts'
import { AppError } from '#shared/errors.ts'
import { FormAnswer, FormCopyBody, FormCreated, FormList, FormSaveBody } from '#shared/templates/api.ts'
import { contentOf, templateFile, TemplateFileSchema, templateJsonSchema } from '#shared/templates/file.ts'
import { addTemplate, changeTemplate, copyTemplate, listSummaries, readTemplate, removeTemplate } from './templates.ts'

const FORMS = '/templates/applications' as const
const one = { params: params('id') }
const version = z.object({ version: z.coerce.number().int().min(1).optional() })
const created = jsonAnswer(FormCreated, 'The new template')
const schema = createRoute({
  method: 'get',
  path: '/templates/application.schema.json',
  summary: 'JSON Schema of an application template’s file; for everybody',
  responses: { 200: jsonAnswer(z.record(z.string(), z.unknown()), 'JSON Schema, 2020-12'), ...errorAnswers },
})
const list = createRoute({
  method: 'get',
  path: FORMS,
  summary: 'Application templates: those that come along, then the library’s own',
  responses: { 200: jsonAnswer(FormList, 'They'), ...errorAnswers },
})
const take = createRoute({
  method: 'post',
  path: FORMS,
  summary: 'Take in a template from its file; what does not fit is named by its place',
  request: { body: jsonBody(TemplateFileSchema) },
  responses: { 201: created, ...errorAnswers },
})
const read = createRoute({
  method: 'get',
  path: `${FORMS}/{id}`,
  summary: 'One template, in its newest version or another',
  request: { ...one, query: version },
  responses: { 200: jsonAnswer(FormAnswer, 'With its content'), ...errorAnswers },
})
const save = createRoute({
  method: 'put',
  path: `${FORMS}/{id}`,
  summary: 'Save a change as a new version; drafts stay with the one they are written for',
  request: { ...one, body: jsonBody(FormSaveBody) },
  responses: { 200: jsonAnswer(FormAnswer, 'The new version'), ...errorAnswers },
})
const remove = createRoute({
  method: 'delete',
  path: `${FORMS}/{id}`,
  summary: 'Take a template off the list; drafts that are written for it keep it',
  request: one,
  responses: { 204: noContent, ...errorAnswers },
})
const restore = createRoute({ method: 'post', path: `${FORMS}/{id}/restore`, summary: 'Put it back onto the list', request: one, responses: { 204: noContent, ...errorAnswers } })
const copy = createRoute({
  method: 'post',
  path: `${FORMS}/{id}/copies`,
  summary: 'Copy a template, so that it can be changed',
  request: { ...one, body: optionalJsonBody(FormCopyBody) },
  responses: { 201: created, ...errorAnswers },
})
const give = createRoute({
  method: 'get',
  path: `${FORMS}/{id}/export.json`,
  summary: 'The template as a file that any Samtavle takes in',
  request: { ...one, query: version },
  responses: { 200: jsonAnswer(TemplateFileSchema, 'A file'), ...errorAnswers },
})

/** @throws AppError not_signed_in; forbidden for guests */
function requireAccount(c: Context<AppEnv>): User {
  const user = requireUser(c)
  if (user.guest) throw new AppError('forbidden')
  return user
}

export function formRoutes(deps: Deps) {
  const address = () => deps.addresses().publicUrl
  return createRouter()
    .openapi(schema, (c) => c.json(templateJsonSchema(address()), 200, { 'content-type': 'application/schema+json' }))
    .openapi(list, async (c) => {
      requireAccount(c)
      return c.json({ templates: await listSummaries(deps) }, 200)
    })
    .openapi(take, async (c) => c.json({ id: await addTemplate(deps, requireAccount(c), contentOf(c.req.valid('json'))) }, 201))
    .openapi(read, async (c) => {
      requireAccount(c)
      return c.json(await readTemplate(deps, c.req.valid('param').id, c.req.valid('query').version), 200)
    })
    .openapi(save, async (c) => c.json(await changeTemplate(deps, requireAccount(c), c.req.valid('param').id, c.req.valid('json')), 200))
    .openapi(remove, async (c) => {
      requireAccount(c)
      await removeTemplate(deps, c.req.valid('param').id, true)
      return c.body(null, 204)
    })
    .openapi(restore, async (c) => {
      requireAccount(c)
      await removeTemplate(deps, c.req.valid('param').id, false)
      return c.body(null, 204)
    })
    .openapi(copy, async (c) => c.json({ id: await copyTemplate(deps, requireAccount(c), c.req.valid('param').id, c.req.valid('json').name) }, 201))
    .openapi(give, async (c) => {
      requireAccount(c)
      const { content } = await readTemplate(deps, c.req.valid('param').id, c.req.valid('query').version)
      return c.json(templateFile(content, address()), 200, { 'content-disposition': attachment(content.name ?? `${content.fund} ${content.year}`, 'json') })
    })
}
