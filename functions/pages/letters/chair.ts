import { type About, type Decided, frame, type Letter } from './about.ts'
import { hopeOf, howDecided, requestFacts } from './request-facts.ts'

/**
 * The head's own request was agreed: the chair is told what, how much, what for and who decided.
 * Nobody decides their own request, so the chair need not do anything.
 */
export const chair = (about: About & { readonly decision: Decided }): Letter => ({
  kind: 'chair',
  facts: {
    ...frame(about, { ...about.settings.roles.chair, job: '' }),
    ...requestFacts(about),
    head: about.person.name,
    purpose: hopeOf(about.request.asked),
    how: howDecided(about, about.decision),
  },
})
