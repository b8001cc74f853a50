import { type Decision, noChoices } from '../../functions/domain/approval/decision.ts'
import { type Evaluation, type StageAnswer, stages } from '../../functions/domain/evaluation/evaluation.ts'
import type { RequestId } from '../../functions/domain/request/request.ts'
import { type Day, daysAfter, momentOf } from '../../functions/domain/school/day.ts'
import { type StoredRequest, writing } from '../../functions/workflow/books.ts'
import type { Desk } from '../../infra/local/desk.ts'
import { aRequest } from '../make.ts'

/** The first day of each of three school years; the third is the one in which the desk stands. */
const years: readonly Day[] = ['2024-09-10', '2025-09-10', '2026-09-10']

/** The reference of one of the requests of a school year; they are numbered through. */
export const referenceIn = (year: 0 | 1 | 2, place: number, ofEach: number): RequestId =>
  `R-${String(1001 + year * ofEach + place)}`

/** Fills the books with three school years of so many activities each, agreed, over and answered three times. */
export async function withThreeYears(desk: Desk, ofEach: number): Promise<void> {
  const all = years.flatMap((_, year) =>
    Array.from({ length: ofEach }, (_, place) => anActivity(year as 0 | 1 | 2, place, ofEach)),
  )
  for (let from = 0; from < all.length; from += 100) await keep(desk, all.slice(from, from + 100))
}

/** Puts one more activity of the third year into the books; its answers are neither the newest nor the oldest. */
export const withOneMore = (desk: Desk, ofEach: number): Promise<void> =>
  keep(desk, [anActivity(2, ofEach, ofEach)])

const keep = (desk: Desk, all: readonly ReturnType<typeof anActivity>[]): Promise<void> =>
  desk.outside().store.transaction(async (transaction) => {
    const books = writing(transaction, desk.sample.id)
    for (const { request, evaluations } of all) {
      books.saveRequest(request)
      for (const one of evaluations) books.saveEvaluation(one)
    }
  })

function anActivity(
  year: 0 | 1 | 2,
  place: number,
  ofEach: number,
): { readonly request: StoredRequest; readonly evaluations: readonly Evaluation[] } {
  const id = referenceIn(year, place, ofEach)
  const lastDay = daysAfter(years[year] ?? '2026-09-10', place % 14)
  const at = momentOf(daysAfter(lastDay, -7), '15:45')
  const decision: Decision = {
    stage: 'approved',
    at,
    leftAt: at,
    basis: { how: 'votes', by: [] },
    seen: noChoices,
  }
  const asked = { title: `Activity ${id}`, firstDay: lastDay, lastDay, cover: [], help: `Help ${id}` }
  const request = { ...aRequest({ id, decision, asked }), shown: 'decided', evaluated: 1 } as const
  const answer: StageAnswer = {
    at: momentOf(daysAfter(lastDay, 10), '16:00'),
    ratings: { 'own learning': 4 },
    words: { learned: `Learned in ${id}` },
  }
  const evaluations = stages.map(
    (stage): Evaluation => ({
      ...{ request: id, stage, person: request.person, state: 'answered', askedOn: lastDay, answer },
    }),
  )
  return { request, evaluations }
}
