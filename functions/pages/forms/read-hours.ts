import { asLine, type Reading, shortened } from './read-text.ts'

/** A school day of training is taken for six hours, half a day for three. */
const dayMinutes = 360
/** More than this is a slip of the hand: a whole year's work is about 1,265 hours. */
const mostMinutes = 2_000 * 60

/**
 * How long something takes, in minutes: 3, 3.5, 3 1/2, 3h 30, 90 minutes, half a day, 2 days.
 * Nothing, and anything that could mean two lengths, is asked about.
 */
export function readHours(typed: string): Reading<number> {
  const text = typed.length > 200 ? '' : asLine(typed).toLowerCase()
  const minutes = text.length > 40 ? undefined : minutesIn(text)
  if (minutes === undefined || minutes === 0) {
    return {
      say: `Write the hours altogether as a number, like 3 or 3.5. We could not read “${shortened(typed)}”.`,
    }
  }
  if (minutes <= mostMinutes) return { is: minutes }
  return {
    say: `${shortened(typed)} is longer than a year’s work. Write the hours as a number, like 3 or 3.5.`,
  }
}

function minutesIn(text: string): number | undefined {
  if (/^(?:an? )?half(?: an?)? day$/.test(text)) return dayMinutes / 2
  if (/^(?:an?|one|all|the) (?:(?:full|whole) )?day$|^(?:full|whole) day$/.test(text)) return dayMinutes
  if (/^(?:an?|one) hour$/.test(text)) return 60
  if (/^half an hour$/.test(text)) return 30

  const days = /^(.{1,10}?) ?days?$/.exec(text)?.[1]
  if (days !== undefined) return times(dayMinutes, numberIn(days))
  const inMinutes = /^(\d{1,6}) ?(?:m|mins?|minutes?)$/.exec(text)?.[1]
  if (inMinutes !== undefined) return Number(inMinutes)
  const both = /^(\d{1,5}) ?(?:h|hrs?|hours?),? ?(?:and )?([0-5]?\d) ?(?:m|mins?|minutes?)?$/.exec(text)
  if (both) return Number(both[1]) * 60 + Number(both[2])
  return times(60, numberIn(text.replace(/ ?(?:h|hrs?|hours?)$/, '')))
}

/** 3, 3.5, 3½ or 3 1/2. A fraction needs its space: 31/2 could be many things. */
function numberIn(text: string): number | undefined {
  if (/^\d{1,5}(?:\.\d{1,2})?$/.test(text)) return Number(text)
  const mixed = /^(\d{1,5}(?= |[¼½¾]))? ?(1\/4|1\/2|3\/4|[¼½¾])$/.exec(text)
  const part = fractions[mixed?.[2] ?? '']
  return part === undefined ? undefined : Number(mixed?.[1] ?? 0) + part
}

const fractions: Readonly<Record<string, number>> = {
  '1/4': 0.25,
  '¼': 0.25,
  '1/2': 0.5,
  '½': 0.5,
  '3/4': 0.75,
  '¾': 0.75,
}

const times = (minutes: number, count: number | undefined): number | undefined =>
  count === undefined ? undefined : Math.round(minutes * count)
