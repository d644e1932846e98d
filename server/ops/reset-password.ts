/** `npm run reset-password -- <mail>`: a new random password, printed once; all sessions of the account end. Works beside a running server. */
import { findAccount, setPassword } from '#db/accounts.ts'
import { migrate } from '#db/migrate.ts'
import { openDatabase } from '#db/open.ts'
import { deleteUserSessions } from '#db/sessions.ts'
import { hashPassword } from '#server/accounts/password.ts'
import { parseConfig } from '#server/config.ts'
import { say } from '#server/http/locale.ts'
import { randomToken } from '#shared/ids.ts'

/** @returns the new password; undefined when no account has this mail */
async function resetPassword(dataDir: string, mail: string): Promise<string | undefined> {
  const database = openDatabase(dataDir, { exclusive: false })
  try {
    await migrate(database.db)
    const account = await findAccount(database.db, { email: mail.trim().toLowerCase() })
    if (!account) return undefined
    const password = randomToken(12)
    await setPassword(database.db, account.user.id, await hashPassword(password))
    await deleteUserSessions(database.db, account.user.id)
    return password
  } finally {
    await database.close()
  }
}

function end(line: string, failed: boolean): never {
  ;(failed ? process.stderr : process.stdout).write(`${line}\n`)
  process.exit(failed ? 1 : 0)
}

const mail = process.argv[2]
if (mail === undefined) end(say('da', 'server.resetUsage'), true)
try {
  const password = await resetPassword(parseConfig(process.env).dataDir, mail)
  if (password === undefined) end(say('da', 'server.resetUnknown', { mail }), true)
  end(say('da', 'server.resetDone', { mail, password }), false)
} catch (error) {
  end(error instanceof Error ? error.message : String(error), true)
}
