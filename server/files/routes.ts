/** Pictures of a board: in for those who may draw, out for members only. */
import { createRoute, z } from '@hono/zod-openapi'
import { findFile } from '#db/files.ts'
import type { Deps } from '#server/deps.ts'
import { accessToDocument } from '#server/http/guard.ts'
import { createLimiter } from '#server/http/limits.ts'
import { createRouter, errorAnswers, jsonAnswer, jsonBody, params } from '#server/http/router.ts'
import { IMAGE_TYPES } from '#shared/board/files.ts'
import { AppError } from '#shared/errors.ts'
import { FileCreated, ImageCreateBody, ImageCreated } from '#shared/files.ts'
import { LIMITS } from '#shared/limits.ts'
import { placeImage } from './place-image.ts'
import { storePicture } from './upload.ts'

const binary = z.string().openapi({ format: 'binary' })
const pictures = Object.fromEntries(IMAGE_TYPES.map((type) => [type, { schema: binary }]))
const uploadRoute = createRoute({
  method: 'post',
  path: '/boards/{id}/files',
  summary: 'Store a picture: PNG, JPEG or WebP as the raw body, at most 10 MB and 40 megapixels; it is written anew, without what a camera wrote beside it',
  request: { params: params('id'), body: { required: true as const, content: pictures } },
  responses: { 201: jsonAnswer(FileCreated, 'Stored; an asset record may now name it'), ...errorAnswers },
})
const fileRoute = createRoute({
  method: 'get',
  path: '/boards/{id}/files/{hash}',
  summary: 'A stored picture',
  request: { params: params('id', 'hash') },
  responses: { 200: { description: 'The picture', content: pictures }, ...errorAnswers },
})
const imageRoute = createRoute({
  method: 'post',
  path: '/boards/{id}/images',
  summary: 'Put a stored picture on the board, where there is room in a zone',
  request: { params: params('id'), body: jsonBody(ImageCreateBody) },
  responses: { 201: jsonAnswer(ImageCreated, 'On the board and on disk'), ...errorAnswers },
})

/** A picture never runs anything, whoever opens its address; its hash is its name, so it is asked for once. */
const fileHeaders = (hash: string, mimeType: string) => ({
  'content-type': mimeType,
  'content-security-policy': "sandbox; default-src 'none'",
  'content-disposition': `inline; filename="${hash.slice(0, 12)}.${mimeType.slice('image/'.length)}"`,
  'cache-control': 'private, max-age=31536000, immutable',
})

export function fileRoutes(deps: Deps) {
  const limiter = createLimiter({ points: LIMITS.uploads, windowMs: LIMITS.uploadWindowMs })
  return createRouter()
    .openapi(uploadRoute, async (c) => {
      const access = await accessToDocument(c, deps, c.req.param('id'), 'drawing.edit')
      return c.json(await storePicture(deps, limiter, access, await c.req.arrayBuffer()), 201)
    })
    .openapi(fileRoute, async (c) => {
      const { id, hash } = c.req.valid('param')
      await accessToDocument(c, deps, id, 'board.read')
      const file = await findFile(deps.db, id, hash)
      if (!file) throw new AppError('not_found')
      return c.body(new Uint8Array(file.bytes), 200, fileHeaders(hash, file.mimeType))
    })
    .openapi(imageRoute, async (c) => {
      const access = await accessToDocument(c, deps, c.req.valid('param').id, 'drawing.edit')
      return c.json(await placeImage(deps, access, c.req.valid('json')), 201)
    })
}
