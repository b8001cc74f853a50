import { balance } from '../budget/accounts.ts'
import { showYear, yearOf, yearSpan } from '../budget/financial-year.ts'
import { percentOf, showShort, sum, wholePounds } from '../budget/money.ts'
import { nameOf } from '../budget/shortage.ts'
import { membersOf } from '../request/request.ts'
import { potMoney } from '../request/true-cost.ts'
import { dateWithYear, showMinutes } from '../request/when.ts'
import { list, showDays } from '../sentence.ts'
import { discuss, type Had, type Rule, type Standing, supports, unknown } from './finding.ts'

/**
 * Factor 4: what has gone to this person so far (SB30), against a fair share of the pot.
 *
 * The share is a percentage of what the pot was given, not of what is left in it; otherwise asking
 * in September would be judged more kindly than asking in May. Only pot money is weighed, never
 * cover or travel, because the pots leave them out. Part-time staff see what they have had also as
 * for a full-time post, but have the same share in pounds: a course costs them no less. What the law requires
 * is the school's to pay, and takes nobody's share. Of a group only the asker's is told: what others have
 * had is theirs.
 */
export const resourcesToDate: Rule = (request, standing) => {
  const { settings, balances, had } = standing
  const year = yearOf(request.asked.firstDay, settings)
  const [own = request, ...others] = membersOf(request)
  const apart = others.length > 0 ? ' Of the asker alone; the others have rows of their own on Access.' : ''
  const soFar = `${showSoFar(standing, year)}${apart}`
  if (request.pot === 'statutory') return supports(`${soFar} Required by law, so it takes nobody’s share.`)

  const now = potMoney(own.cost, year)
  if (now === 0) return supports(`${soFar} This takes nothing from a pot.`)
  const given = -balance(balances[year] ?? {}, `${request.pot}/granted`)
  if (given <= 0)
    return unknown(`${soFar} There is no budget for ${showYear(year)} yet to compare with.`, 'no budget yet')

  const share = percentOf(given, settings.limits.fairSharePercent)
  const together = sum(had.pence, now)
  const fair = `a fair share of ${nameOf(request.pot)} is ${showShort(share)}`
  if (together <= share) return supports(`${soFar} With this ${showShort(together)}; ${fair}.`)
  return discuss(
    `${soFar} With this ${showShort(together)}; ${fair}.`,
    'past a fair share',
    had.pence < share
      ? `A price of ${showShort(wholePounds(share - had.pence))} or less.`
      : `Asking again for a day after ${dateWithYear(yearSpan(year, settings).to)}, when the next year’s money begins.`,
  )
}

function showSoFar({ had, person, settings }: Standing, year: string): string {
  const { from } = yearSpan(year, settings)
  const since = had.since > from ? `; we only know since ${dateWithYear(had.since)}` : ''
  const amounts = shown(had)
  if (amounts.length === 0) return `No paid training yet${since}.`
  const fullTime =
    person.fte < 100
      ? ` (for a full-time post that would be ${list(shown(fullTimeFor(had, person.fte)))})`
      : ''
  return `${list(amounts)} so far${fullTime}${since}.`
}

const shown = ({ pence, coverHalfDays, minutes }: Had): readonly string[] => [
  ...(pence > 0 ? [showShort(pence)] : []),
  ...(coverHalfDays > 0 ? [`${showDays(coverHalfDays)} of cover`] : []),
  ...(minutes > 0 ? [`${showMinutes(minutes)} of training`] : []),
]

function fullTimeFor(had: Had, fte: number): Had {
  const whole = (amount: number): number => Math.round((amount * 100) / fte)
  return {
    ...had,
    pence: whole(had.pence),
    coverHalfDays: whole(had.coverHalfDays),
    minutes: whole(had.minutes),
  }
}
