/** The log: JSON lines on standard error, so that standard output stays for the two lines a person reads. No names, mails, tokens or addresses with tokens. */
import { destination, type Logger, pino } from 'pino'
import type { Config } from './config.ts'

const PERSONAL = ['email', 'name', 'password', 'token', 'url', 'cookie', 'authorization', 'text']

export const createLogger = (level: Config['logLevel']): Logger =>
  pino(
    {
      level,
      base: null,
      redact: { paths: PERSONAL.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), remove: true },
    },
    destination({ dest: 2, sync: true }),
  )
