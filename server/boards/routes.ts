/** A board over HTTP: client ids for a socket, and versions. */
import { createRoute, z } from '@hono/zod-openapi'
import { issueClientIds } from '#db/client-ids.ts'
import { listMembers } from '#db/membership.ts'
import type { Access } from '#db/members.ts'
import type { Deps } from '#server/deps.ts'
import { accessToDocument, accessToRoom } from '#server/http/guard.ts'
import { say } from '#server/http/locale.ts'
import { createRouter, errorAnswers, jsonAnswer, optionalJsonBody, params } from '#server/http/router.ts'
import { outlineOf } from '#shared/board/outline.ts'
import type { Records } from '#shared/board/layout.ts'
import { ConnectionAnswer, OutlineSchema, VersionCreateBody, VersionList, VersionSchema } from '#shared/boards.ts'
import { presentOutline } from '#shared/exports.ts'
import { LIMITS } from '#shared/limits.ts'
import { openVersion, restoreVersion, saveVersion, versionsOf } from './versions.ts'

const connectRoute = createRoute({
  method: 'post',
  path: '/boards/{id}/connections',
  summary: 'Get Yjs client ids for this board (or written draft); each serves one page load',
  request: { params: params('id') },
  responses: { 201: jsonAnswer(ConnectionAnswer, 'The client id, and spare ones for page loads without network'), ...errorAnswers },
})
const listRoute = createRoute({
  method: 'get',
  path: '/boards/{id}/versions',
  summary: 'Saved versions, newest first',
  request: { params: params('id') },
  responses: { 200: jsonAnswer(VersionList, 'Without contents'), ...errorAnswers },
})
const saveRoute = createRoute({
  method: 'post',
  path: '/boards/{id}/versions',
  summary: 'Save the board as it is now',
  request: { params: params('id'), body: optionalJsonBody(VersionCreateBody) },
  responses: { 201: jsonAnswer(VersionSchema, 'The saved version'), ...errorAnswers },
})
const lookRoute = createRoute({
  method: 'get',
  path: '/boards/{id}/versions/{versionId}',
  summary: 'Look at a version without changing anything',
  request: { params: params('id', 'versionId') },
  responses: { 200: jsonAnswer(z.object({ version: VersionSchema, outline: OutlineSchema }), 'What the board held then'), ...errorAnswers },
})
const restoreRoute = createRoute({
  method: 'post',
  path: '/boards/{id}/versions/{versionId}/restore',
  summary: 'Bring a version back; the state before becomes a version too',
  request: { params: params('id', 'versionId') },
  responses: { 200: jsonAnswer(z.object({ before: VersionSchema }), 'The version that keeps the state before'), ...errorAnswers },
})

async function issue(deps: Deps, access: Access): Promise<z.infer<typeof ConnectionAnswer>> {
  const { documentId, memberId, role, epoch } = access
  const [clientId, ...spare] = await issueClientIds(deps.db, { documentId, memberId, count: 1 + LIMITS.spareClientIds, at: deps.now() })
  deps.rooms.issued(documentId, memberId, [clientId as number, ...spare])
  const url = `${deps.addresses().publicUrl.replace(/^http/, 'ws')}/sync/${documentId}`
  return { clientId: clientId as number, spare, epoch, role, memberId, url }
}

export function boardRoutes(deps: Deps) {
  return createRouter()
    .openapi(connectRoute, async (c) => {
      const access = await accessToRoom(c, deps, c.req.valid('param').id)
      return c.json(await issue(deps, access), 201)
    })
    .openapi(listRoute, async (c) => {
      const access = await accessToDocument(c, deps, c.req.valid('param').id, 'version.read')
      return c.json({ versions: await versionsOf(deps, access.documentId) }, 200)
    })
    .openapi(saveRoute, async (c) => {
      const access = await accessToDocument(c, deps, c.req.valid('param').id, 'version.write')
      const name = c.req.valid('json').name || say(c.get('locale'), 'server.versionUnnamed')
      return c.json(await saveVersion(deps, access, name), 201)
    })
    .openapi(lookRoute, async (c) => {
      const { id, versionId } = c.req.valid('param')
      const access = await accessToDocument(c, deps, id, 'version.read')
      const { version, records } = await openVersion(deps, id, versionId)
      const members = await listMembers(deps.db, access.workshopId, access.memberId, new Set())
      return c.json({ version, outline: presentOutline(outlineOf(records as unknown as Records), { boardId: id, title: version.name, members, self: access.memberId }) }, 200)
    })
    .openapi(restoreRoute, async (c) => {
      const { id, versionId } = c.req.valid('param')
      const access = await accessToDocument(c, deps, id, 'version.write')
      return c.json({ before: await restoreVersion(deps, access, versionId, say(c.get('locale'), 'server.versionBefore')) }, 200)
    })
}
