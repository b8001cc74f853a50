import type { Instant } from '../../../functions/domain/school/day.ts'
import type { Caller } from '../door.ts'
import { needReader, needWriter, type Spend } from './access.ts'
import { type Draft, draftOf } from './draft.ts'
import type { Kept } from './kept.ts'
import type { Book } from './state.ts'

/** What every call needs: the files, the quota, the time. */
export type Desk = { readonly kept: Kept; readonly spend: Spend; readonly now: () => Instant }
type Asked = { readonly caller: Caller; readonly id: string }

/** A file to read. Refuses as Google does: over the quota, unknown, not shared. */
export function reading({ kept, spend }: Omit<Desk, 'now'>, { caller, id }: Asked): Book {
  spend(caller, 'Read')
  const book = kept.get(id)
  needReader(book, caller)
  return book
}

/** Changes a file. It is kept when all of the work is done; a refusal leaves nothing behind. */
export function changing<T>(
  { kept, spend }: Omit<Desk, 'now'>,
  { caller, id }: Asked,
  work: (draft: Draft) => T,
): T {
  spend(caller, 'Write')
  const book = kept.get(id)
  needWriter(book, caller)
  const draft = draftOf(book, caller.account)
  const answer = work(draft)
  kept.save(draft.book)
  return answer
}
