/** Notes without a canvas: phone, list view, other programs; and every note without a name, on every face. */
import { createRoute } from '@hono/zod-openapi'
import type { Deps } from '#server/deps.ts'
import { groupRoutes } from '#server/groups/routes.ts'
import { accessToDocument } from '#server/http/guard.ts'
import { createPersonLimiter } from '#server/http/limits.ts'
import { createRouter, errorAnswers, jsonAnswer, jsonBody, noContent, params } from '#server/http/router.ts'
import { PACE } from '#shared/pace.ts'
import { NoteCreateBody, NoteCreated, NotePatchBody, OwnNote, OwnNoteList, OwnNoteQuery } from '#shared/notes.ts'
import { BatchUndoAnswer, BatchUndoBody, NoteBatchAnswer, NoteBatchBody } from '#shared/note-batch.ts'
import { createBatch, undoBatch } from './batch.ts'
import { arrivedNotes, createNote } from './notes.ts'
import { changeNoteOnBoard, ownNotesOffBoard, ownNotesOnBoard, removeNoteFromBoard } from './on-board.ts'
import { changePrivateNote, ownPrivateNotes, removePrivateNote } from './private.ts'

const createNoteRoute = createRoute({
  method: 'post',
  path: '/boards/{id}/notes',
  summary: 'Write a note; repeating the requestId does not write it twice',
  request: { params: params('id'), body: jsonBody(NoteCreateBody) },
  responses: { 201: jsonAnswer(NoteCreated, 'On disk; on the board, or in a hidden phase with its author (`private`)'), ...errorAnswers },
})
const batchRoute = createRoute({
  method: 'post',
  path: '/boards/{id}/notes/batch',
  summary: 'Bring many notes from paper or a file: all or none, in one turn; repeating the requestId does not bring them twice',
  request: { params: params('id'), body: jsonBody(NoteBatchBody) },
  responses: { 201: jsonAnswer(NoteBatchAnswer, 'On disk; on the board, or in a hidden phase on a shelf'), ...errorAnswers },
})
const undoBatchRoute = createRoute({
  method: 'post',
  path: '/boards/{id}/notes/batch/undo',
  summary: 'Take away everything that one’s own request brought',
  request: { params: params('id'), body: jsonBody(BatchUndoBody) },
  responses: { 200: jsonAnswer(BatchUndoAnswer, 'How many notes are gone'), ...errorAnswers },
})
const mineRoute = createRoute({
  method: 'get',
  path: '/boards/{id}/notes/mine',
  summary: 'Own notes, newest first, private ones and those that a facilitator took off the board included; on the board a note without a name is nobody’s',
  request: { params: params('id'), query: OwnNoteQuery },
  responses: { 200: jsonAnswer(OwnNoteList, 'Own notes, and which of the `sent` request ids have become notes'), ...errorAnswers },
})
const changeRoute = createRoute({
  method: 'patch',
  path: '/boards/{id}/notes/{noteId}',
  summary: 'Change text, colour, zone, group or language of a note; of a private one also whether it will be signed',
  request: { params: params('id', 'noteId'), body: jsonBody(NotePatchBody) },
  responses: { 200: jsonAnswer(OwnNote, 'The note after the change'), ...errorAnswers },
})
const removeRoute = createRoute({
  method: 'delete',
  path: '/boards/{id}/notes/{noteId}',
  summary: 'Remove a note',
  request: { params: params('id', 'noteId') },
  responses: { 204: noContent, ...errorAnswers },
})

export function noteRoutes(deps: Deps) {
  const written = createPersonLimiter({ points: PACE.notesPerWindow, windowMs: PACE.writeWindowMs })
  const changed = createPersonLimiter({ points: PACE.noteChangesPerWindow, windowMs: PACE.writeWindowMs })
  return createRouter()
    .route('/', batchRoutes(deps))
    .route('/', groupRoutes(deps))
    .openapi(createNoteRoute, async (c) => {
      const access = await accessToDocument(c, deps, c.req.valid('param').id, 'note.create')
      await written(access)
      return c.json(await createNote(deps, access, c.req.valid('json')), 201)
    })
    .openapi(mineRoute, async (c) => {
      const access = await accessToDocument(c, deps, c.req.valid('param').id, 'board.read')
      const notes = [...(await ownPrivateNotes(deps, access)), ...(await ownNotesOnBoard(deps, access)), ...(await ownNotesOffBoard(deps, access))]
      const { sent } = c.req.valid('query')
      return c.json({ notes: notes.sort((a, b) => (a.at < b.at ? 1 : -1)), ...(sent && { arrived: await arrivedNotes(deps, access, sent.split(',')) }) }, 200)
    })
    .openapi(changeRoute, async (c) => {
      const { id, noteId } = c.req.valid('param')
      const access = await accessToDocument(c, deps, id, 'board.read')
      await changed(access)
      const patch = c.req.valid('json')
      return c.json((await changePrivateNote(deps, access, noteId, patch)) ?? (await changeNoteOnBoard(deps, access, noteId, patch)), 200)
    })
    .openapi(removeRoute, async (c) => {
      const { id, noteId } = c.req.valid('param')
      const access = await accessToDocument(c, deps, id, 'board.read')
      await changed(access)
      if (!(await removePrivateNote(deps, access, noteId))) await removeNoteFromBoard(deps, access, noteId)
      return c.body(null, 204)
    })
}

function batchRoutes(deps: Deps) {
  return createRouter()
    .openapi(batchRoute, async (c) => {
      const access = await accessToDocument(c, deps, c.req.valid('param').id, 'workshop.facilitate')
      return c.json(await createBatch(deps, access, c.req.valid('json')), 201)
    })
    .openapi(undoBatchRoute, async (c) => {
      const access = await accessToDocument(c, deps, c.req.valid('param').id, 'workshop.facilitate')
      return c.json(await undoBatch(deps, access, c.req.valid('json').requestId), 200)
    })
}
