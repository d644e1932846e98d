/** How large a request may be: little, but for pictures. */
import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { AppError, type ErrorCode } from '#shared/errors.ts'
import { LIMITS } from '#shared/limits.ts'

const PICTURES = /^\/api\/boards\/[^/]+\/files$/
const limit = (maxSize: number, code: ErrorCode) =>
  bodyLimit({
    maxSize,
    onError: () => {
      throw new AppError(code)
    },
  })
const forPictures = limit(LIMITS.imageBytes, 'image_too_large')
const usual = limit(LIMITS.bodyBytes, 'too_large')

/** @throws AppError too_large, image_too_large */
export const limitBody: MiddlewareHandler = (c, next) => (PICTURES.test(c.req.path) ? forPictures : usual)(c, next)
