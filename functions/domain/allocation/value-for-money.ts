import { type Pence, showShort } from '../budget/money.ts'
import { type Offered, offersLike } from '../development/offer.ts'
import type { Asked, TrainingRequest } from '../request/request.ts'
import type { Settings } from '../school/settings.ts'
import { discuss, type Finding, type Rule, type Standing, supports, together, unknown } from './finding.ts'
import { pastRatings, type Rated } from './past-ratings.ts'

/**
 * Factor 7: value for money (SB33): in school first (SB18), and for what is bought outside the Best
 * Value questions of challenge, compare, consult and compete, as many as the price deserves (SB19).
 *
 * What the questions are asked about is what goes out of the school: cover would be paid for any
 * course that day. One answered question is not yet a sign of value; for that, somebody has to have been.
 */
export const valueForMoney: Rule = (request, standing) => {
  const price = paidOutside(request)
  if (inHouse(request.asked, price)) return supports('Within our school or trust, where we look first.')
  return together([...colleagues(request, standing), outside(request, price, standing)])
}

function outside(request: TrainingRequest, price: Pence, standing: Standing): Finding {
  const rated = pastRatings(standing)
  const questions = aboutQuestions(request, price, { settings: standing.settings, rated })
  return rated.is === 'low' ? together([questions, talkAboutProvider(rated)]) : questions
}

type Compared = { readonly settings: Settings; readonly rated: Rated }

function aboutQuestions(request: TrainingRequest, price: Pence, compared: Compared): Finding {
  const { limits } = compared.settings
  if (price === 0) return supports('Free, so there is nothing to compare.')
  if (price > limits.allQuestionsAbove) return allQuestions(request, compared)
  if (price > limits.oneQuestionAbove) return oneQuestion(request, compared)
  return supports(`At ${showShort(price)} the school asks no questions about value.`)
}

/** Colleagues who offer to show something like it (SA20, SB18). What the law requires they cannot give. */
function colleagues({ asked }: TrainingRequest, { offers }: Standing): readonly Finding[] {
  return offersLike(offers, asked).slice(0, offersTold).map(askFirst)
}

const askFirst = ({ name, what, when }: Offered): Finding =>
  discuss(
    `${name} has offered to show this (“${what}”): ask first.`,
    'a colleague can show it',
    `A word with ${name}${when === '' ? '' : ` (${when})`}, and why that would not do.`,
  )

const offersTold = 2

function allQuestions({ asked }: TrainingRequest, { settings: { limits }, rated }: Compared): Finding {
  const { whyNotHere, alternatives, discount } = asked.bestValue
  const above = showShort(limits.allQuestionsAbove)
  if (!whyNotHere.trim() || !alternatives.trim() || !discount.trim())
    return discuss(
      `Above ${above} we ask why not in school, about two others and about a discount; not all of it is answered.`,
      'questions not answered',
      'Answers on why not in school, two others, and a discount.',
    )
  if (discount === 'did not ask')
    return discuss(
      'Compared with others, but nobody has asked for a discount yet.',
      'discount not asked',
      'Asking for a discount.',
    )
  return supports(`Why not in school, two others and a discount: all answered.${unlessLow(rated)}`)
}

function oneQuestion({ asked }: TrainingRequest, { settings: { limits }, rated }: Compared): Finding {
  const { nearer, whyNotHere } = asked.bestValue
  if (!nearer.trim() && !whyNotHere.trim())
    return discuss(
      `Above ${showShort(limits.oneQuestionAbove)} we ask whether we could get the same nearer, cheaper or in school; that is not answered.`,
      'question not answered',
      'An answer on whether we could get the same nearer, cheaper or in school.',
    )
  if (rated.is === 'low') return supports('The question about nearer, cheaper or in school is answered.')
  return rated.is === 'good' ? supports(rated.say) : unknown(rated.say, 'no ratings yet')
}

/** A low rating stands apart, as something to talk about. */
const unlessLow = ({ say, is }: Rated): string => (is === 'low' ? '' : ` ${say}`)

const talkAboutProvider = ({ say }: Rated): Finding =>
  discuss(say, 'rated low before', 'Another provider, or why this one after all.')

/** Ours by where it comes from. That its sender calls it ours is not enough once somebody else is paid. */
const inHouse = ({ source, bestValue }: Asked, price: Pence): boolean =>
  (source === 'our school' || source === 'our trust') && (bestValue.band === 'inside' || price === 0)

const paidOutside = ({ cost }: TrainingRequest): Pence =>
  cost.lines.filter(({ what }) => what !== 'cover').reduce((total, { pence }) => total + pence, 0)
