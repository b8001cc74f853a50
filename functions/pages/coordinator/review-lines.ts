import { showYear } from '../../domain/budget/financial-year.ts'
import { show } from '../../domain/budget/money.ts'
import type { DraftForPlan } from '../../domain/development/for-next-plan.ts'
import type { Allocation, YearReview } from '../../domain/evaluation/year-review.ts'
import { dateWithYear } from '../../domain/request/when.ts'
import { capital, list } from '../../domain/sentence.ts'
import { cameOfIt, count, type ReviewLine } from './review-outcomes.ts'

/** Drafts for next year's plan, and names beside one; the rest stand on Needs. */
const draftsAtMost = 60
const namesAtMost = 8

/** The review in plain sentences, in the order in which a school talks about its year. */
export const reviewLines = (review: YearReview): readonly ReviewLine[] => [
  ...ofMoney(review.money),
  ...review.priorities.map(ofPriority),
  ...cameOfIt(review),
  ofNeeds(review.needs),
  ofPractice(review.practice),
  ofIdeas(review.ideas),
  ...ofDrafts(review.forPlan),
]

const ofMoney = ({
  activities,
  free,
  total,
  by,
  allocations,
}: YearReview['money']): readonly ReviewLine[] => [
  {
    id: 'money/cost',
    part: 'Money',
    what: 'True cost',
    say: [
      `${count(activities, 'activity', 'activities')} agreed or logged for this school year, ${free === 0 ? 'none' : free} of them free.`,
      `Together they cost ${show(total)}: ${show(by.fee)} fees and VAT, ${show(by.travel)} travel and ${show(by.cover)} cover${by.funding < 0 ? `, less ${show(-by.funding)} from elsewhere` : ''}.`,
    ].join(' '),
  },
  ...allocations.map(ofAllocation),
]

const ofAllocation = ({ financialYear, set, spent, committed, free }: Allocation): ReviewLine => ({
  id: `money/${financialYear}`,
  part: 'Money',
  what: `CPD allocation ${showYear(financialYear)}`,
  say: `Of ${show(set)} for the financial year ${show(spent)} is spent, ${show(committed)} committed and ${show(free)} free.`,
})

function ofPriority({
  id,
  name,
  activities,
  asked,
  answered,
  people,
  pence,
}: YearReview['priorities'][number]): ReviewLine {
  const forPeople = people === 'withheld' ? 'fewer than five people' : `${people} people`
  return {
    id: `priority/${id}`,
    part: 'Activities by priority',
    what: capital(name),
    say:
      activities === 0 && people === 0
        ? 'Nothing this school year.'
        : `${count(activities, 'activity has', 'activities have')} taken place. What was agreed is for ${forPeople} and costs ${show(pence)}. ${asked === 0 ? 'Nobody was asked about them.' : `${answered} of ${count(asked, 'set', 'sets')} of questions answered.`}`,
  }
}

const ofNeeds = (needs: YearReview['needs']): ReviewLine => ({
  id: 'needs',
  part: 'Needs',
  what: 'What became of them',
  say: `${needs.met} met, ${needs['not met']} not met, ${needs.planned} planned and ${needs.open} open.${needs.planned > 0 ? ' Say on Needs which of those planned are met.' : ''}`,
})

const ofPractice = ({ wrote, offers }: YearReview['practice']): ReviewLine => ({
  id: 'practice',
  part: 'Good practice',
  what: 'Shared with colleagues',
  say: `${wrote === 'withheld' ? 'A few people' : wrote === 0 ? 'Nobody' : `${wrote} people`} wrote something for colleagues. ${offers === 0 ? 'Nobody offers to show anything now.' : `${count(offers, 'offer', 'offers')} to show colleagues something now.`}`,
})

const ofIdeas = (ideas: readonly string[]): ReviewLine => ({
  id: 'ideas',
  part: 'Good practice',
  what: 'New ideas',
  say:
    ideas.length === 0
      ? 'Nobody logged any reading, project or webinar of their own.'
      : `Read, tried or watched, and logged: ${atMost(ideas.map((title) => `“${title}”`))}.`,
})

function ofDrafts(drafts: readonly DraftForPlan[]): readonly ReviewLine[] {
  const part = 'For next year’s plan'
  if (drafts.length === 0)
    return [{ id: 'plan/none', part, what: 'Unmet needs', say: 'No need is left open or unmet.' }]
  const more = drafts.length - draftsAtMost
  return [
    ...drafts.slice(0, draftsAtMost).map((draft) => ofDraft(part, draft)),
    ...(more > 0 ? [{ id: 'plan/more', part, what: 'More', say: `${more} more stand on Needs.` }] : []),
  ]
}

const ofDraft = (part: string, { key, priority, source, need, people, since }: DraftForPlan): ReviewLine => ({
  id: `plan/${key}`,
  part,
  what: priority ?? capital(source),
  say: `${need}. ${count(people.length, 'person', 'people')}, since ${dateWithYear(since)}: ${atMost(people.map(({ name }) => name))}.`,
  plan: priority !== undefined || people.length < 2 ? need : `${need} (${people.length} people)`,
})

function atMost(names: readonly string[]): string {
  const more = names.length - namesAtMost
  return list(more > 1 ? [...names.slice(0, namesAtMost), `${more} more`] : names)
}
