import type { TrainingRequest } from '../../domain/request/request.ts'
import { firstName } from '../../domain/school/person.ts'
import { capital, inWords } from '../../domain/sentence.ts'
import { frame, type Letter, type SchoolToday } from './about.ts'
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
    readonly asked: readonly { readonly request: TrainingRequest; readonly answerAddress: string }[]
  },
): Letter {
  const { leader, asked } = about
  const [first] = asked
  const several = asked.length > 1
  return {
    kind: 'ask-in-passing',
    facts: {
      ...frame(about, leader),
      several,
      subjectOf:
        several || first === undefined
          ? `${capital(inWords(asked.length))} colleagues to ask in passing`
          : `Would you ask ${nameIn(first.request)} in passing?`,
      byLink: leader.email !== undefined,
      awaited: asked.map(({ request, answerAddress }) => ({
        who: nameIn(request),
        title: titleOf(request.asked),
        reference: request.id,
        wentOn: wentOn(request).replace(/^./, (letter) => letter.toLowerCase()),
        answerAddress,
        label: `Write it down for ${firstName({ name: request.who })}`,
      })),
    },
  }
}
