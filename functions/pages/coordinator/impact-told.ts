import { missedOf, type NotRight } from '../../domain/evaluation/no-show.ts'
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
  requests.flatMap(toldOf).map(({ request, who, at, about, words }) => ({
    at,
    key: `words/${request.id}/${about}`,
    part: 'What people wrote',
    what: `${who}: ${request.asked.title} (${request.id}), ${about}`,
    when: dateWithYear(dayOf(at)),
    words,
  }))

type Told = {
  readonly request: TrainingRequest
  readonly who: string
  readonly at: Instant
  readonly about: 'could not go' | 'something is not right'
  readonly words: string
}

function toldOf(request: TrainingRequest): readonly Told[] {
  const { notRight, who } = request
  const missed = missedOf(request)?.answer
  return [
    ...(notRight
      ? [{ request, ...notRight, about: 'something is not right', who: whoFound(notRight, request) } as const]
      : []),
    ...(missed
      ? [
          {
            request,
            who,
            about: 'could not go',
            at: missed.at,
            words: [wish(missed.anotherDate), missed.words].filter(Boolean).join('\n'),
          } as const,
        ]
      : []),
  ]
}

/** A colleague can have gone instead since. */
const whoFound = ({ person }: NotRight, { who, booking }: TrainingRequest): string =>
  booking?.first?.person === person ? booking.first.who : who

const wish = (anotherDate: 'yes' | 'no' | undefined): string => {
  if (anotherDate === undefined) return ''
  return anotherDate === 'yes' ? 'Would like another date.' : 'Wants no other date.'
}
