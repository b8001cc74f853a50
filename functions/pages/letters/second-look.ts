import type { Looker } from '../../domain/approval/second-look.ts'
import { type About, type Decided, frame, type Letter, paragraphs } from './about.ts'
import { reasonTold } from './declined.ts'
import { howDecided, requestFacts } from './request-facts.ts'

/** "We have heard you": a second look was asked for, and who takes it. */
export const secondLookAsked = (about: About & { readonly looker: string }): Letter => ({
  kind: 'second-look-asked',
  facts: { ...frame(about, about.person), ...requestFacts(about), looksAgain: about.looker },
})

/** To whoever looks again: what was asked and decided, why, and what the person says was missed. */
export const toLookAgain = (
  about: About & { readonly decision: Decided; readonly looker: Looker; readonly why: string },
): Letter => ({
  kind: 'second-look',
  facts: {
    ...frame(about, { job: '', ...about.looker }),
    ...requestFacts(about),
    who: about.person.name,
    how: howDecided(about, about.decision),
    words: toldWhy(about.decision),
    why: paragraphs(about.why),
  },
})

/** The reason as the person was told it, and the leaders' words. */
function toldWhy(decision: Decided): readonly string[] {
  const reason = reasonTold(decision)
  return [...(reason === false ? [] : [reason]), ...paragraphs(decision.seen.words)]
}
