import { show } from '../../domain/budget/money.ts'
import { type Opportunity, standsUntil } from '../../domain/development/opportunity.ts'
import { dateWithYear, longDate } from '../../domain/request/when.ts'
import type { Day } from '../../domain/school/day.ts'
import { labelOf, type Plan } from '../../domain/school/plan.ts'
import type { Answers } from '../forms/answers.ts'
import { noPriority, starts, wordsFor } from '../forms/request-choices.ts'
import type { PageRow, TabPage } from '../tab.ts'

export type OnOfferFacts = {
  readonly opportunities: readonly Opportunity[]
  readonly plan: Plan
  readonly today: Day
  /** The form for asking, filled in with what an opportunity is. */
  readonly linkFor: (answers: Answers) => string
}

/** What can be asked for today, each once, what lapses first at the top; with its link. */
export const openToAsk = (
  facts: OnOfferFacts,
): readonly (Opportunity & { readonly key: string; readonly link: string })[] =>
  facts.opportunities
    .filter((one) => standsUntil(one) >= facts.today)
    .toSorted((one, other) => standsUntil(one).localeCompare(standsUntil(other)))
    .map((one) => ({
      ...one,
      key: `${one.on} ${one.title} ${one.contact}`,
      link: facts.linkFor(asking(one, facts.plan)),
    }))
    .filter(({ key }, place, all) => all.findIndex((one) => one.key === key) === place)

/** What is on offer: in the file that all staff read, training to ask for, each with its own link to the form (SA17, SB34). */
export const onOffer = (facts: OnOfferFacts): TabPage => ({
  id: 'on-offer',
  title: 'What is on offer',
  about:
    'Training that you could ask for. The link opens the form, filled in as far as it can be. Please do not book yet: the leadership team decides.',
  rowsAre: 'ours',
  frozenColumns: 1,
  sorted: true,
  columns: [
    { id: 'title', heading: 'What', whose: 'ours', width: 190, wrap: true },
    { id: 'ask', heading: 'Ask for it', whose: 'ours', width: 90 },
    { id: 'contact', heading: 'From', whose: 'ours', width: 200, wrap: true },
    { id: 'on', heading: 'When', whose: 'ours', width: 160 },
    { id: 'until', heading: 'Ask by', whose: 'ours', width: 150 },
    { id: 'price', heading: 'Price', whose: 'ours', width: 90 },
    { id: 'priority', heading: 'Helps', whose: 'ours', width: 130 },
    { id: 'fundedBy', heading: 'May be funded by', whose: 'ours', width: 180, wrap: true },
    { id: 'key', heading: '(key)', whose: 'ours', width: 60, hidden: true },
  ],
  rows: openToAsk(facts).map((one): PageRow => {
    const priority = facts.plan.find(({ number }) => number === one.priority)
    return {
      key: one.key,
      cells: {
        title: one.title,
        contact: one.contact,
        on: longDate(one.on),
        until: dateWithYear(standsUntil(one)),
        price: one.price === undefined ? '' : show(one.price),
        priority: priority === undefined ? '' : labelOf(priority),
        fundedBy: one.fundedBy,
        ask: one.link,
        key: one.key,
      },
    }
  }),
})

/** The answers with which the link opens the form; what is not known is left for them. */
function asking(one: Opportunity, plan: Plan): Answers {
  const priority = plan.find(({ number }) => number === one.priority)
  const all: Readonly<Record<string, string>> = {
    start: wordsFor(starts, 'paid'),
    title: one.title,
    contact: one.contact,
    source: one.source,
    priority: priority === undefined ? noPriority : labelOf(priority),
    firstDay: one.on,
    lastDay: one.on,
    price: one.price === undefined ? '' : show(one.price).replace(/[£,]/g, ''),
    otherMoney: one.fundedBy === '' ? '' : `May be funded by: ${one.fundedBy}`,
    bookBy: one.bookBy ?? '',
  }
  return Object.fromEntries(
    Object.entries(all).flatMap(([id, answer]) => (answer === '' ? [] : [[id, [answer]]])),
  )
}
