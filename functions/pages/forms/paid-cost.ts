import type { Pence } from '../../domain/budget/money.ts'
import type { Asked } from '../../domain/request/request.ts'
import { type AnswersRead, notOffered } from './answers.ts'
import { readDay } from './read-day.ts'
import { readMoney } from './read-money.ts'
import type { RequestFacts } from './read-request.ts'
import { asLine, type Reading } from './read-text.ts'
import { discounts } from './request-choices.ts'

/** The page "Money". Empty VAT stays empty: the office will check. */
export function moneyIn(
  read: AnswersRead,
  { today, settings }: RequestFacts,
): Pick<Asked, 'price' | 'vat' | 'altogether' | 'travel' | 'otherMoney' | 'bookBy'> {
  const largest = settings.limits.largestPrice
  const money = (id: string, what: string) => read.read(id, (typed) => readMoney(typed, { what, largest }))

  const price = read.read('price', (typed) => priceRead(typed, largest))
  const vat = money('vat', 'the VAT')
  const travel = money('travel', 'the cost of travel')
  const bookBy = read.read('bookBy', (typed) => readDay(typed, today))
  return {
    price: price?.amount ?? 0,
    ...(vat !== undefined && { vat }),
    ...(price?.altogether && {
      altogether: { price: price.amount, ...(vat !== undefined && { vat }) },
    }),
    travel: travel ?? 0,
    otherMoney: read.text('otherMoney'),
    ...(bookBy !== undefined && { bookBy }),
  }
}

/** One price for everybody who goes, as for a speaker: “900 altogether”. */
const altogether =
  /\d ?(?:altogether|in all|for (?:all(?: of us)?|everyone|everybody|the (?:group|day|whole staff)))\.?$/i

function priceRead(
  typed: string,
  largest: Pence,
): Reading<{ readonly amount: Pence; readonly altogether: boolean }> {
  const text = asLine(typed)
  const forAll = altogether.test(text)
  const read = readMoney(forAll ? text.replace(/ ?[a-z][a-z ]*\.?$/i, '') : typed, {
    what: 'the price',
    largest,
  })
  return 'is' in read ? { is: { amount: read.is, altogether: forAll } } : read
}

/** Best Value: nothing, one question or three, by what it costs altogether (SB19). */
export function bestValueIn(read: AnswersRead): Asked['bestValue'] {
  const band = read.read('band', bandRead)
  const compared = band === 'all questions'
  return {
    band: band ?? 'inside',
    nearer: band === 'one question' ? read.text('nearer') : '',
    whyNotHere: compared ? read.text('whyNotHere') : '',
    alternatives: compared ? read.text('alternatives') : '',
    // Whom they asked is told among the alternatives; the form has no question of its own for it.
    consulted: '',
    discount: compared ? (read.choice('discount', discounts) ?? '') : '',
  }
}

/** The amounts in the choices are the school's and change; the words around them do not. */
function bandRead(typed: string): Reading<Asked['bestValue']['band']> {
  const text = asLine(typed).toLowerCase()
  if (text === 'our school or trust, or nothing to pay') return { is: 'inside' }
  if (text.startsWith('outside, up to £')) return { is: 'none' }
  if (text.startsWith('outside, over £')) return { is: 'all questions' }
  if (text.startsWith('outside, £') && text.includes(' to £')) return { is: 'one question' }
  return notOffered(typed)
}
