import type { Evaluation } from '../domain/evaluation/evaluation.ts'
import { longOver } from '../domain/request/long-over.ts'
import type { RequestId } from '../domain/request/request.ts'
import type { Day } from '../domain/school/day.ts'
import type { Outside } from '../outside.ts'
import type { Amiss } from './attend.ts'
import { reading, type StoredRequest, type Writing, writing } from './books.ts'

/**
 * Seven times what a school of 200 staff decides and logs in two school years, so that each week's meeting may be logged
 * for 150 of them besides; and the sets of questions, which nobody is asked about those.
 */
export const decidedAtMost = 15_000
const evaluationsAtMost = 18_000

/** What is put on the shelf in one look; it is no more work than a few rows of a sheet. */
const shelvedAtOnce = 20

/** What is shown and counted: what was decided and answered in this school year and the one before, whole. */
export type Lately = {
  readonly decided: readonly StoredRequest[]
  readonly evaluations: readonly Evaluation[]
  /** What is long over and not yet on the shelf. */
  readonly past: readonly StoredRequest[]
  /** Something was more than can be read, so what is newest is missing. */
  readonly isFull: boolean
}

/** Reads what is shown and counted. What is older is left out from the first day of a school year on, on the shelf or not. */
export async function lately(outside: Outside, school: string, today: Day): Promise<Lately> {
  const books = reading(outside.store, school)
  const [read, evaluations] = await Promise.all([
    books.requestsShown('decided', decidedAtMost),
    books.evaluations(evaluationsAtMost),
  ])
  const isFull = read.length === decidedAtMost || evaluations.length === evaluationsAtMost
  if (isFull)
    outside.log('more in the books than a look reads', {
      school,
      requests: read.length,
      evaluations: evaluations.length,
    })
  const about = Map.groupBy(evaluations, ({ request }) => request)
  const past = read.filter((request) => longOver(request, about.get(request.id) ?? [], today))
  const left = new Set<RequestId>(past.map(({ id }) => id))
  return {
    decided: read.filter(({ id }) => !left.has(id)),
    evaluations: evaluations.filter(({ request }) => !left.has(request)),
    past,
    isFull,
  }
}

/**
 * Puts what is long over where looks do not read it: the request and its evaluations together, a few in each look. It
 * stays in the books, and is found by its reference.
 */
export async function shelve(
  outside: Outside,
  school: string,
  past: readonly StoredRequest[],
  today: Day,
): Promise<void> {
  for (const { id } of past.slice(0, shelvedAtOnce)) {
    await outside.store.transaction(async (transaction) => {
      const books = writing(transaction, school)
      const [request, evaluations] = await Promise.all([books.request(id), books.evaluationsOf(id)])
      if (request?.shown !== 'decided' || !longOver(request, evaluations, today)) return
      for (const one of evaluations) books.shelveEvaluation(one)
      books.saveRequest({ ...request, shown: 'kept' })
    })
  }
}

/** Takes a request down from the shelf, because something new is said of it; what was not there stays as it is. */
export function shownAgain(books: Writing, request: StoredRequest): StoredRequest {
  if (request.shown !== 'kept') return request
  const shown = { ...request, shown: 'decided' as const }
  books.saveRequest(shown)
  return shown
}

/** Nothing is lost, but what is newest is missing where it is looked for: IT must raise a limit. */
export const notAllRead = ({ isFull }: Pick<Lately, 'isFull'>): readonly Amiss[] =>
  isFull
    ? [
        {
          key: 'now/not all read',
          who: 'IT',
          what: 'There is more in the books of these two school years than the program reads at once, so what is newest is missing on Approvals, Decided, Impact and in the reports',
          where: 'The program’s log',
          remedy:
            'Nothing is lost. Raise the limits in functions/workflow/lately.ts or apply.ts; the log says what was read. Until then look up in the letters what is missing.',
        },
      ]
    : []
