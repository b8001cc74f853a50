import { type About, frame, type Letter } from './about.ts'
import { helperOf } from './how-did-it-go.ts'
import { requestFacts } from './request-facts.ts'

/** "You could not go": once, the week after, instead of what came of it (SA15). It asks for no reason. */
export const couldNotGoLetter = (
  about: About & {
    /** The form at its two questions, and at "something is not right", filled in. */
    readonly answerAddress: string
    readonly tellUsAddress: string
  },
): Letter => ({
  kind: 'could-not-go',
  facts: {
    ...frame(about, about.person),
    ...requestFacts(about),
    answerAddress: about.person.email !== undefined && about.answerAddress,
    tellUsAddress: about.person.email !== undefined && about.tellUsAddress,
    helper: helperOf(about),
  },
})
