import { missedOf } from '../../domain/evaluation/no-show.ts'
import type { TrainingRequest } from '../../domain/request/request.ts'
import { dateWithYear } from '../../domain/request/when.ts'
import { dayOf, type Instant } from '../../domain/school/day.ts'

/** Something that somebody told us besides the questions, as a row of Impact has it. */
export type ToldLine = {
  readonly at: Instant
  readonly key: string
  readonly part: string
  readonly what: string
  readonly when: string
  readonly words: string
}

/** What people wrote who could not go, or who found something not right: it stands nowhere else. */
export const toldLines = (requests: readonly TrainingRequest[]): readonly ToldLine[] =>
  requests.flatMap(toldOf).map(({ request, at, about, words }) => ({
    at,
    key: `words/${request.id}/${about}`,
    part: 'What people wrote',
    what: `${request.who}: ${request.asked.title} (${request.id}), ${about}`,
    when: dateWithYear(dayOf(at)),
    words,
  }))

type Told = {
  readonly request: TrainingRequest
  readonly at: Instant
  readonly about: 'could not go' | 'something is not right'
  readonly words: string
}

function toldOf(request: TrainingRequest): readonly Told[] {
  const { notRight } = request
  const missed = missedOf(request)?.answer
  return [
    ...(notRight ? [{ request, about: 'something is not right', ...notRight } as const] : []),
    ...(missed
      ? [
          {
            request,
            about: 'could not go',
            at: missed.at,
            words: [wish(missed.anotherDate), missed.words].filter(Boolean).join('\n'),
          } as const,
        ]
      : []),
  ]
}

const wish = (anotherDate: 'yes' | 'no' | undefined): string => {
  if (anotherDate === undefined) return ''
  return anotherDate === 'yes' ? 'Would like another date.' : 'Wants no other date.'
}
