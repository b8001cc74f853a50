import type { Calendar } from '../../../functions/domain/school/calendar.ts'
import { dayOf, daysAfter } from '../../../functions/domain/school/day.ts'
import type { Person } from '../../../functions/domain/school/person.ts'
import type { Plan } from '../../../functions/domain/school/plan.ts'
import type { Desk } from '../desk.ts'
import { followLink } from '../pages/follow-link.ts'
import { type Seeded, seeded } from '../schools/seeded.ts'
import type { Rates } from './asking.ts'
import type { Sheets } from './at-the-sheets.ts'
import { aTermOn, couldNotGo, seen, someWeeksLater, weekAfter, word } from './how-it-went.ts'
import type { Sharing } from './sharing.ts'

export type Living = {
  readonly people: readonly Person[]
  readonly plan: Plan
  readonly calendar: Calendar
  readonly chance: Seeded
  readonly rate: Rates
  readonly sheets: Sheets
  readonly sharing: Sharing
}

/** What the office and the staff do through the year, besides asking; at the rates of the domain's figures. */
export function living(desk: Desk, { people, chance, rate, sheets, sharing }: Living) {
  const value = (label: string): string => desk.sample.settings.find(([name]) => name === label)?.[1] ?? ''
  const read = new Set<string>()
  const thought = new Set<string>()
  // Of their own, so that what team leaders say shifts nobody else’s year.
  const leaders = seeded(1)
  const office = seeded(2)
  const eyes = seeded(3)
  const slips = puttingRight(desk)
  const placed = new Set<string>()
  return {
    /** Books what is to be booked; three in a hundred did not go, as many in part, and providers cancel a few. */
    officeBooks: async (): Promise<void> => {
      for (const { row, cells } of await sheets.rows('office', 'To book and pay'))
        if (cells.Ref && cells['Where it stands'] === '')
          await sheets.type(value('Office'), ['office', 'To book and pay', row], {
            'Where it stands': chance.weighed(bookings),
          })
    },

    /** Of the places booked, half have terms; a few go to a colleague, and a few are cancelled. */
    officeHearsMore: async (): Promise<void> => {
      const until = daysAfter(dayOf(desk.clock.now()), 5)
      for (const { row, cells } of await sheets.rows('office', 'To book and pay')) {
        const { Ref = '' } = cells
        if (cells['Where it stands'] !== 'Booked' || placed.has(Ref)) continue
        placed.add(Ref)
        const type = (typed: Readonly<Record<string, string>>): Promise<void> =>
          sheets.type(value('Office'), ['office', 'To book and pay', row], typed)
        if (office.happens(50)) await type({ 'Cancel free until': until })
        const news = office.weighed(placesNews)
        if (news !== '') await type({ 'Where it stands': news })
        if (news === 'Substituted') await type({ 'Who goes instead': office.one(people).name })
      }
    },

    /** Whoever is asked how it went answers at the school's rate, through the link; half of the rest once reminded. Half of those who said they were not there put that right later. Seven in ten team leaders say what they think, four what they have seen. */
    peopleAnswer: async (): Promise<void> => {
      slips.putRight()
      for (const { to, subject, text, messageId } of desk.mail.list()) {
        if (read.has(messageId)) continue
        read.add(messageId)
        // One envelope can have several letters in it; each link is asked about in the words before it.
        for (const [said, label, link = ''] of text.matchAll(
          /[\s\S]*?(Answer (?:two|six) questions|Say what you think[^:]*|Say what you saw|Say yes or no): (\S+)/g,
        )) {
          if (sharing.heard(to, link)) continue
          if (label === 'Say what you saw') {
            if (eyes.happens(40)) followLink(desk, link, { as: to, answers: seen })
            continue
          }
          if (label === 'Answer two questions') {
            followLink(desk, link, { as: to, answers: couldNotGo })
            continue
          }
          if (!label?.startsWith('Answer')) {
            if (leaders.happens(70)) followLink(desk, link, { as: to, answers: word(leaders) })
            continue
          }
          const later = said.includes('what happened?')
          const termOn = said.includes('A term and more')
          const reminder = `${subject}\n${said}`.includes(' reminder: ')
          if (!chance.happens(reminder ? 50 : rate.answer[later || termOn ? 1 : 0])) continue
          const answers = termOn ? aTermOn(chance) : later ? someWeeksLater(chance) : weekAfter(chance)
          followLink(desk, link, { as: to, answers })
          if ('Were you there?' in answers && answers['Were you there?'] === 'no') slips.said(link, to)
        }
      }
    },

    /** One in twenty cancels while it is waiting or ahead. */
    someThinkAgain: async (): Promise<void> => {
      for (const { cells } of await sheets.rows('desk', 'Approvals')) {
        const who = people.find(({ name }) => cells['Who and what']?.startsWith(name))?.email
        const Reference = cells.Ref ?? ''
        if (who === undefined || thought.has(Reference)) continue
        thought.add(Reference)
        if (/^(Waiting|Approved)/.test(cells['Where it stands'] ?? '') && chance.happens(5))
          await desk.answer(who, { ...cancelling, Reference })
      }
    },
  }
}

/** Half of those who said that they were not there say later that they were. */
function puttingRight(desk: Desk) {
  const chance = seeded(4)
  const slipped: { readonly link: string; readonly as: string }[] = []
  return {
    said: (link: string, as: string): void => {
      if (chance.happens(50)) slipped.push({ link, as })
    },
    putRight: (): void => {
      for (const { link, as } of slipped.splice(0))
        followLink(desk, link, { as, answers: { ...weekAfter(chance), 'Were you there?': 'all of it' } })
    },
  }
}

const bookings = [
  [91, 'Booked'],
  [3, 'Not attended'],
  [3, 'Attended in part'],
  [3, 'Cancelled by the provider'],
] as const

const placesNews = [
  [92, ''],
  [4, 'Substituted'],
  [4, 'Cancelled by us'],
] as const

const cancelling = {
  'What would you like to do?': 'Change or cancel something I asked for',
  'What would you like us to do?': 'cancel it',
}
