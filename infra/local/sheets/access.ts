import type { Instant } from '../../../functions/domain/school/day.ts'
import type { Caller } from '../door.ts'
import { noPermission, refuse, tooMany } from '../refusal.ts'
import type { Book, Role } from './state.ts'

/** What decides who may do what with a file. */
type Shared = Pick<Book, 'owner' | 'access'>

/** What an account may do with a file: its own entry counts before its domain's, and that before everybody's. */
export function roleOf(book: Shared, account: string): Role | 'owner' | undefined {
  if (account === book.owner) return 'owner'
  const domain = `@${account.split('@')[1]}`
  return book.access[account] ?? book.access[domain] ?? book.access.anyone
}

export const mayRead = (book: Shared, account: string): boolean => roleOf(book, account) !== undefined
export const mayWrite = (book: Shared, account: string): boolean =>
  mayRead(book, account) && roleOf(book, account) !== 'reader'

export function needReader(book: Book, { account }: Caller): void {
  if (!mayRead(book, account)) refuse(noPermission)
}
export function needWriter(book: Book, { account }: Caller): void {
  if (!mayWrite(book, account)) refuse(noPermission)
}

const perMinute = { user: 60, project: 300 }

/** Counts one call. */
export type Spend = (caller: Caller, kind: 'Read' | 'Write') => void

/**
 * Counts calls by the clock's minutes. Refuses the 61st read or write of an account in one of them, and the
 * 301st of all accounts together: they are one project's.
 */
export function quota(now: () => Instant): Spend {
  let minute = ''
  let used = new Map<string, number>()
  return ({ account, counted }, kind) => {
    if (!counted) return
    const current = now().slice(0, 'yyyy-mm-ddThh:mm'.length)
    if (current !== minute) {
      minute = current
      used = new Map()
    }
    for (const [key, limit] of [
      [`${kind} ${account}`, 'user'],
      [kind, 'project'],
    ] as const) {
      const before = used.get(key) ?? 0
      if (before >= perMinute[limit]) refuse(tooMany({ service: 'sheets.googleapis.com', kind, limit }))
      used.set(key, before + 1)
    }
  }
}
