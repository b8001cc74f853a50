import { type Instant, momentOf } from '../../../functions/domain/school/day.ts'
import { reading, type StoredRequest } from '../../../functions/workflow/books.ts'
import type { Desk } from '../desk.ts'
import type { NumberedLetter } from '../mail.ts'
import type { Tour } from '../schools/sample.ts'
import type { Somebody } from '../who-there-is.ts'

/** How far the request of the tour has come: found from what really happened, by whatever way. */
export type Progress = {
  readonly asked: boolean
  /** What it is, as its row on Approvals says: '“Helping early writers” (R-0038)'. */
  readonly called?: string
  /** Which of the tour's leaders have chosen Approve, in its order. */
  readonly voted: readonly boolean[]
  readonly agreed: boolean
  /** When its letter leaves, as long as it has not. */
  readonly leavesAt?: Instant
  readonly letter?: NumberedLetter
  readonly withdrawn: boolean
}

/** Follows the newest request of whoever asks on the tour, since the school was handed over. */
export async function progressOf(desk: Desk, tour: Tour, asker: Somebody): Promise<Progress> {
  const { files, forms } = await desk.school()
  const since = momentOf(desk.sample.opens.day, desk.sample.opens.time)
  const request = await followed(desk, asker, since)
  const decision = request?.decision
  const withdrawn = decision?.stage === 'withdrawn'
  const agreed =
    withdrawn ||
    decision?.stage === 'approved' ||
    (decision?.stage === 'agreed' && decision.outcome === 'approved')
  const choices = request === undefined ? {} : choicesBeside(desk, files.desk.id, request.id)
  return {
    asked: request !== undefined || hasAnswered(desk, forms.request.id, { asker, since }),
    called: request && `“${request.asked.title}” (${request.id})`,
    voted: tour.leaders.map(({ column }) => agreed || choices[column] === 'Approve'),
    agreed,
    leavesAt: decision?.stage === 'agreed' ? decision.leavesAt : undefined,
    letter: request && approvalOf(desk, asker, request),
    withdrawn,
  }
}

/** One that was taken back before it was ever agreed is passed over: the tour begins again with the next. */
async function followed(desk: Desk, asker: Somebody, since: Instant): Promise<StoredRequest | undefined> {
  const books = reading(desk.outside().store, desk.sample.id)
  const [people, ...shown] = await Promise.all([
    books.known<{ people: readonly { readonly id: string; readonly email?: string }[] }>('people'),
    books.requestsShown('approvals', mostRead),
    books.requestsShown('decided', mostRead),
  ])
  const id = people?.people.find(({ email }) => email === asker.email)?.id
  return shown
    .flat()
    .filter(
      ({ person, askedAt, decision }) => person === id && askedAt >= since && decision.stage !== 'noted',
    )
    .filter((one) => one.decision.stage !== 'withdrawn' || approvalOf(desk, asker, one) !== undefined)
    .sort((one, other) => one.id.localeCompare(other.id))
    .at(-1)
}

const mostRead = 2000

const approvalOf = (desk: Desk, asker: Somebody, { id }: StoredRequest): NumberedLetter | undefined =>
  desk.mail
    .numbered(asker.email)
    .find(({ subject }) => subject.startsWith('Approved') && subject.includes(`(${id})`))

/** What stands in the row of a request on Approvals, by heading; a changed request has its newest row last. */
function choicesBeside(desk: Desk, file: string, ref: string): Readonly<Record<string, string>> {
  const [, headings = [], ...rows] = desk.rows(file, 'Approvals')
  const row = rows.findLast((cells) => cells[headings.indexOf('Ref')] === ref) ?? []
  return Object.fromEntries(headings.map((heading, at) => [heading, row[at] ?? '']))
}

/** An answer that no look has seen yet. */
function hasAnswered(
  desk: Desk,
  form: string,
  { asker, since }: { readonly asker: Somebody; readonly since: Instant },
): boolean {
  const { responses = [] } = desk.google.forms.responses(desk.automation, form, {
    filter: `timestamp >= ${since}`,
  })
  return responses.some(({ respondentEmail }) => respondentEmail === asker.email)
}
