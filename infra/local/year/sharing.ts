import { type Day, daysAfter, type Instant } from '../../../functions/domain/school/day.ts'
import type { Desk } from '../desk.ts'
import { followLink } from '../pages/follow-link.ts'
import { seeded } from '../schools/seeded.ts'
import { british, type Rates } from './asking.ts'
import type { Sheets } from './at-the-sheets.ts'

/** What people said of their key messages, by reference, and when: what may be passed on is counted from this. */
export type Consents = ReadonlyMap<string, { readonly may: MayRead; readonly at: Instant }>
type MayRead = 'yes, with my name' | 'yes, without my name' | 'no'

export type Sharing = ReturnType<typeof sharing>

/** The CPD lead reads Good practice once a fortnight; whoever is asked says yes or no, and some say what came of it. */
export function sharing(desk: Desk, { sheets, rate }: { readonly sheets: Sheets; readonly rate: Rates }) {
  // Chance of their own, so that what is shared shifts nobody else’s year.
  const lead = seeded(7)
  const colleagues = seeded(8)
  const consents = new Map<string, { readonly may: MayRead; readonly at: Instant }>()
  const read = new Set<string>()
  /** In how many rounds the CPD lead has seen it in the Staffroom. */
  const seen = new Map<string, number>()
  let weeks = 0

  const type = (row: number, cells: Readonly<Record<string, string>>): Promise<void> =>
    sheets.type(desk.sample.lead, ['coordinator', 'Good practice', row], cells)

  return {
    consents: consents as Consents,

    /** Of what is new, a third is worth sharing; of what is shared, half is adopted two months on. */
    readGoodPractice: async (day: Day): Promise<void> => {
      weeks += 1
      if (weeks % 2 > 0) return
      for (const { row, cells } of await sheets.rows('coordinator', 'Good practice')) {
        const [, reference = ''] = /\((R-\d+)\)$/.exec(cells.What ?? '') ?? []
        if (reference === '') continue
        if (!read.has(reference)) {
          read.add(reference)
          if (lead.happens(33)) await type(row, { 'Worth sharing': 'TRUE', ...chosen(day) })
        }
        if (!cells['What they say']?.includes('In the Staffroom')) continue
        const rounds = (seen.get(reference) ?? 0) + 1
        seen.set(reference, rounds)
        if (rounds === beforeAdopting && lead.happens(50)) await type(row, { Adopted: 'TRUE' })
      }
    },

    /** Answers a link about sharing, or leaves it; returns whether it was one. */
    heard: (to: string, link: string): boolean => {
      const held = [...new URL(link).searchParams.values()]
      if (held.includes('What a colleague shared with me')) {
        if (colleagues.happens(30)) followLink(desk, link, { as: to, answers: tried() })
        return true
      }
      if (!held.includes('Sharing it with colleagues')) return false
      if (!colleagues.happens(rate.answer[0])) return true
      const may = colleagues.weighed(answers)
      followLink(desk, link, { as: to, answers: consent(may) })
      const reference = held.find((value) => /^R-\d+$/.test(value)) ?? ''
      consents.set(reference, { may, at: desk.clock.now() })
      return true
    },
  }

  function chosen(day: Day): Readonly<Record<string, string>> {
    const forWhom = lead.weighed(groups)
    return {
      ...(forWhom !== '' && { 'For whom': forWhom }),
      ...(lead.happens(25) && { 'Staff meeting on': british(daysAfter(day, 14)) }),
    }
  }
  function consent(may: MayRead): Readonly<Record<string, string>> {
    const mayRead = { 'May colleagues read your key messages?': may }
    if (may === 'no') return mayRead
    return {
      ...mayRead,
      'Who should get them by letter?': colleagues.weighed(readers),
      'How would you share it?': colleagues.one(ways),
    }
  }
  function tried(): Readonly<Record<string, string>> {
    return {
      'Have you tried it?': colleagues.one(['yes', 'not yet', 'it is not for me']),
      'Is anything different for the children because of it?': colleagues.one([
        'yes',
        'not yet',
        'too early to say',
      ]),
    }
  }
}

/** Rounds of a fortnight after which the school may have made it what it does. */
const beforeAdopting = 4

const answers = [
  [60, 'yes, with my name'],
  [25, 'yes, without my name'],
  [15, 'no'],
] as const

/** Whom the CPD lead means; mostly whoever learned it says so. */
const groups = [
  [60, ''],
  [10, 'their phase'],
  [10, 'all teaching assistants'],
  [10, 'all teachers'],
  [5, 'Key Stage 2'],
  [5, 'everyone'],
] as const

const readers = [
  [40, 'nobody in particular: the Staffroom is enough'],
  [25, 'my phase'],
  [15, 'my team'],
  [10, 'all teaching assistants'],
  [10, 'all teachers'],
] as const

const ways = [
  'a few minutes in a staff meeting',
  'in the Staffroom letter',
  'come and see me',
  'a page of notes',
] as const
