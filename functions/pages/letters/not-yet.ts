import type { Deferral } from '../../domain/approval/decision.ts'
import { longDateWithYear } from '../../domain/request/when.ts'
import { dayOf } from '../../domain/school/day.ts'
import { type About, frame, type Letter, paragraphs } from './about.ts'
import { dateOnly } from './days.ts'
import { requestFacts } from './request-facts.ts'

/** "Not decided yet": leaders will look at it again on a day that the letter names. */
export const wait = (about: About & { readonly deferred: Extract<Deferral, { kind: 'wait' }> }): Letter => ({
  kind: 'wait',
  facts: {
    ...frame(about, about.person),
    ...requestFacts(about),
    until: longDateWithYear(about.deferred.until),
    words: paragraphs(about.deferred.words),
  },
})

/** "We need to know a little more": what leaders want to know, in their words, and how to answer. */
export const moreInformation = (
  about: About & {
    readonly deferred: Extract<Deferral, { kind: 'more information' }>
    /** The form with their first answers filled in. */
    readonly changeAddress?: string
  },
): Letter => ({
  kind: 'more-information',
  facts: {
    ...frame(about, about.person),
    ...requestFacts(about),
    askedOn: dateOnly(dayOf(about.request.askedAt)),
    words: paragraphs(about.deferred.words),
    changeAddress: (about.person.email && about.changeAddress) || false,
  },
})
