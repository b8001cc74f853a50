import { rowsOf } from '../domain/request/group.ts'
import type { Outside } from '../outside.ts'
import { type StoredRequest, writing } from './books.ts'
import type { Known } from './known.ts'
import type { Pulled } from './pull.ts'

/**
 * Tells, once for each, of open requests whose answer was removed from the form. Google does not say
 * who removed it or why, so the request stays: that is no withdrawal.
 */
export async function noteRemoved(
  outside: Outside,
  school: string,
  { answers, whole }: Pulled,
  open: readonly StoredRequest[],
  known: Known,
): Promise<void> {
  if (!whole) return
  const there = new Set(answers.map(({ id }) => id))
  for (const { id, who } of rowsOf(open).filter(({ responseId }) => !there.has(responseId))) {
    await outside.store.transaction(async (transaction) => {
      const books = writing(transaction, school)
      const key = `removed/${id}`
      if ((await books.attentionEntry(key)) !== undefined) return
      books.saveAttention(
        {
          key,
          who: 'you',
          what: `The answer behind ${id} (${who}) was removed from the form; the request stays`,
          where: `Approvals, ${id}`,
          remedy:
            'Ask them whether they still want it. If not, decline it in the meeting. Then choose “Done”.',
          since: known.now,
          answers: ['Done'],
        },
        'yes',
      )
    })
  }
}
