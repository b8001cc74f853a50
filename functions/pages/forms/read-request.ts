import type { Problem } from '../../domain/problem.ts'
import type { Asked, RequestId } from '../../domain/request/request.ts'
import type { Day } from '../../domain/school/day.ts'
import type { Person, PersonId } from '../../domain/school/person.ts'
import { labelOf, type Plan } from '../../domain/school/plan.ts'
import type { Settings } from '../../domain/school/settings.ts'
import { type Answers, openAnswers } from './answers.ts'
import { inPlaceOf } from './as-answered.ts'
import { askForTraining, type FormFacts } from './ask-for-training.ts'
import { type ChangeOfMind, changeOfMindIn } from './ask-to-change.ts'
import { type Form, questionsOf } from './form.ts'
import { freeActivity } from './free-activity.ts'
import { paidTraining } from './paid-training.ts'
import { personNamed } from './people-named.ts'
import { starts } from './request-choices.ts'

/** What the school has that an answer is read by, on the day it came. */
export type RequestFacts = {
  readonly today: Day
  readonly settings: Settings
  readonly plan: Plan
  readonly people: readonly Person[]
}

export type RequestRead =
  | {
      readonly asked: Asked
      /** For whom it was filled in, when that is not its sender. */
      readonly onBehalfOf?: PersonId
      /** Free, and nobody covers: it goes into the record, there is nothing to decide. */
      readonly logged: boolean
      /** The earlier request that this one takes the place of, when it came through the link in its letter. */
      readonly inPlaceOf?: RequestId
    }
  | { readonly thinksAgain: ChangeOfMind }
  | { readonly problems: readonly Problem[] }

/**
 * Reads an answer to "Ask for training" as a request, or says everything that has to be mended in it.
 * Answers by our question ids. Only the sections that its choices lead through are looked at.
 */
export function readRequest(answers: Answers, facts: RequestFacts): RequestRead {
  const form = askForTraining(formFacts(facts))
  const read = openAnswers(form, answers)
  const start = read.choice('start', starts)
  if (start === undefined) return { problems: read.problems }

  if (start === 'change') {
    const thinksAgain = changeOfMindIn(read)
    return thinksAgain ? { thinksAgain } : { problems: inOrderOf(form, read.problems) }
  }
  const logged = start === 'free'
  const asked = logged ? freeActivity(read, facts) : paidTraining(read, facts)
  const onBehalfOf = read.read(logged ? 'freeFor' : 'for', (typed) => personNamed(typed, facts))
  if (read.problems.length > 0 || asked === undefined) return { problems: inOrderOf(form, read.problems) }
  const { reference, words } = inPlaceOf(asked.anythingElse)
  return {
    asked: { ...asked, anythingElse: words },
    ...(onBehalfOf !== undefined && { onBehalfOf }),
    logged,
    ...(reference && { inPlaceOf: reference }),
  }
}

/** As somebody meets them who goes through the form again. */
function inOrderOf(form: Form, problems: readonly Problem[]): readonly Problem[] {
  const order = questionsOf(form).map(({ id }) => id)
  return [...problems].sort((one, other) => order.indexOf(one.where) - order.indexOf(other.where))
}

/** What the form shows of the school's own tabs. */
export const formFacts = ({
  plan,
  settings: { limits },
}: Pick<RequestFacts, 'plan' | 'settings'>): FormFacts => ({
  priorities: plan.map(labelOf),
  oneQuestionAbove: limits.oneQuestionAbove,
  allQuestionsAbove: limits.allQuestionsAbove,
})
