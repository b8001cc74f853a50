import { longDate } from '../domain/request/when.ts'
import { schoolDaysFrom } from '../domain/school/calendar.ts'
import type { Amiss } from './attend.ts'
import type { Letter } from './books.ts'
import type { Known } from './known.ts'
import { settledOn } from './owe.ts'

/** School days that a letter may wait to be handed over before the office is told. */
const mayWait = 5

/**
 * Letters that nobody has handed over for a school week, in one line for the office: whoever has no account has not had
 * them, so that nobody is reminded of what they ask (design §8).
 */
export function lettersWaiting(
  toHandOver: readonly Letter[],
  { calendar, today }: Pick<Known, 'calendar' | 'today'>,
): readonly Amiss[] {
  const isLate = (letter: Letter): boolean => {
    const until = schoolDaysFrom(calendar, settledOn(letter), mayWait)
    return until !== undefined && until <= today
  }
  const waiting = toHandOver
    .filter(isLate)
    .toSorted((one, other) => settledOn(one).localeCompare(settledOn(other)))
  const [oldest, ...others] = waiting
  if (oldest === undefined) return []
  const says = `A letter for ${oldest.to.name} has waited since ${longDate(settledOn(oldest))} to be handed over`
  return [
    {
      key: 'now/to hand over',
      who: 'office',
      what: others.length === 0 ? says : `${says}, and others for a week or more`,
      where: 'Office, Letters to hand over',
      remedy:
        'Hand it over and tick it there. Until then we take it that they have not had it, and nobody is reminded of what it asks.',
    },
  ]
}
