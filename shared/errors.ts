/** The one error class of Samtavle and its closed list of codes: thrown anywhere, mapped once to HTTP (`status`), once to a close code (`sync/close.ts`), once to words (`i18n`: key `errors.<code>`). */
export const ERROR_STATUS = {
  invalid: 400,
  malformed_json: 400,
  unsupported_media_type: 415,
  not_signed_in: 401,
  wrong_credentials: 401,
  wrong_password: 403,
  forbidden: 403,
  not_now: 403,
  locked: 403,
  frozen: 403,
  note_hidden: 403,
  vote_not_asked: 403,
  preview_only: 403,
  wrong_origin: 403,
  setup_closed: 403,
  setup_token_wrong: 403,
  not_found: 404,
  invite_invalid: 404,
  resume_invalid: 404,
  title_mismatch: 409,
  email_taken: 409,
  last_owner: 409,
  archived: 409,
  already_written: 409,
  board_full: 409,
  draft_full: 409,
  comments_full: 409,
  phase_changed: 409,
  phase_running: 409,
  vote_open: 409,
  vote_closed: 409,
  vote_limit: 409,
  files_full: 409,
  templates_full: 409,
  template_changed: 409,
  epoch_old: 409,
  too_large: 413,
  image_too_large: 413,
  image_invalid: 422,
  note_too_long: 422,
  name_too_long: 422,
  record_invalid: 422,
  link_not_allowed: 422,
  bulk_limit: 422,
  too_many_requests: 429,
  internal: 500,
  storage_unavailable: 503,
  unreachable: 503,
  starting: 503,
} as const

export type ErrorCode = keyof typeof ERROR_STATUS
export const ERROR_CODES = Object.keys(ERROR_STATUS) as ErrorCode[]

/** Thrown for every refusal a person can cause. `details` must be safe to show to the person who caused it. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly details?: unknown
  constructor(code: ErrorCode, details?: unknown, cause?: unknown) {
    super(code, cause === undefined ? undefined : { cause })
    this.name = 'AppError'
    this.code = code
    if (details !== undefined) this.details = details
  }
  get status() {
    return ERROR_STATUS[this.code]
  }
}

export const isErrorCode = (value: unknown): value is ErrorCode => typeof value === 'string' && Object.hasOwn(ERROR_STATUS, value)

const PASSING: readonly ErrorCode[] = ['unreachable', 'starting', 'storage_unavailable', 'too_many_requests', 'internal', 'not_signed_in']
/** "Not now": what waits in a queue is tried again. Everything else is "not ever", and for the person to decide. */
export const isPassing = (code: ErrorCode): boolean => PASSING.includes(code)
