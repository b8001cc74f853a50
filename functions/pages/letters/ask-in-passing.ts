import type { Stage } from '../../domain/evaluation/evaluation.ts'
import type { TrainingRequest } from '../../domain/request/request.ts'
import { firstName } from '../../domain/school/person.ts'
import { capital, inWords } from '../../domain/sentence.ts'
import { type Facts, frame, type Letter, type SchoolToday } from './about.ts'
import { wentOn } from './how-did-it-go.ts'
import { titleOf } from './request-facts.ts'
import { nameIn } from './your-view.ts'

/**
 * To a team leader: who in their team was asked and reminded in vain how something went, to ask in passing
 * (design §8). Nothing that anybody answered stands in it. They may write the answer down for them.
 */
export function askInPassing(
  about: SchoolToday & {
    readonly leader: SchoolToday['people'][number]
    /** One at least; the address opens the form with its questions. */
    readonly asked: readonly {
      readonly request: TrainingRequest
      readonly stage: Stage
      readonly answerAddress: string
    }[]
  },
): Letter {
  const { leader, asked } = about
  const awaited = asked.map(({ request, stage, answerAddress }) => ({
    who: nameIn(request),
    title: titleOf(request.asked),
    reference: request.id,
    wentOn: wentOn(request).replace(/^./, (letter) => letter.toLowerCase()),
    weAsked: questionsOf[stage],
    answerAddress,
    label: `Write it down for ${firstName({ name: request.who })}`,
  }))
  return {
    kind: 'ask-in-passing',
    facts: { ...frame(about, leader), byLink: leader.email !== undefined, ...naming(awaited) },
  }
}

/** What each stage asks, because a leader can be told of two stages of one activity, months apart. */
const questionsOf: Readonly<Record<Stage, string>> = {
  1: 'what it was like',
  2: 'what came of it some weeks later',
  3: 'what has lasted',
}

/** The facts of such a letter with those of whom an answer is still awaited; nothing where that is nobody. */
export function stillToAsk(facts: Facts, isAwaited: (reference: string) => boolean): Facts | undefined {
  const { awaited } = facts
  if (!Array.isArray(awaited)) return facts
  const still = (awaited as readonly Line[]).filter(({ reference }) => isAwaited(reference ?? ''))
  return still.length === 0 ? undefined : { ...facts, ...naming(still) }
}

type Line = { readonly [name: string]: string }

/** What follows from how many they are. */
function naming(awaited: readonly Line[]): Facts {
  const [first] = awaited
  const several = awaited.length > 1
  return {
    several,
    subjectOf:
      several || first === undefined
        ? `${capital(inWords(awaited.length))} colleagues to ask in passing`
        : `Would you ask ${first.who} in passing?`,
    awaited,
  }
}
