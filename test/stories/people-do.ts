import { type Calendar, schoolDay } from '../../functions/domain/school/calendar.ts'
import { type Day, dayOf, daysAfter, daysBetween, momentOf } from '../../functions/domain/school/day.ts'
import { reading } from '../../functions/workflow/books.ts'
import type { Desk } from '../../infra/local/desk.ts'
import { outdoorLearning, visit } from '../../infra/local/schools/thistledown-autumn.ts'
import { addressOf } from '../../infra/local/schools/thistledown-people.ts'
import { firstAid, leadership, waiting } from '../../infra/local/schools/thistledown-waiting.ts'
import type { Answers, Cells, File, School } from './a-school.ts'
import type { Seeing } from './people-see.ts'

/** What people do at the school of a story, and how time passes there. */
export function doing(desk: Desk): Omit<School, 'desk' | keyof Seeing> {
  const { settles, comes } = passing(desk)
  const fills = async (
    as: string,
    [file, tab, row]: readonly [File, string, number | ((id: string) => number)],
    cells: Cells,
  ): Promise<void> => {
    const { id } = (await desk.school()).files[file]
    const place = typeof row === 'number' ? row : row(id)
    for (const [heading, value] of Object.entries(cells)) {
      const column = columnFor(desk.rows(id, tab)[1] ?? [], heading)
      desk.type({ as: at(as), file: id, tab, row: place, column, values: [[value]] })
    }
  }
  const beside = (tab: string, heading: string, text: string) => (id: string) => {
    const rows = desk.rows(id, tab)
    const column = columnFor(rows[1] ?? [], heading) - 1
    const row = rows.findIndex((cells, place) => place > 1 && (cells[column] ?? '').includes(text))
    if (row < 0) throw new Error(`${tab} has no row with ${text} under ${heading}`)
    return row + 1
  }
  const below = (tab: string) => (id: string) => desk.nextRow(id, tab)
  const lead = desk.sample.lead
  const known = (id: string, who: string): boolean => desk.rows(id, 'People').some(([name]) => name === who)

  return {
    settles,
    comes,
    asks: (who, answers = {}, again) => desk.answer(at(who), { ...usually(who), ...answers }, again?.answer),
    chooses: (column, ref, choice) =>
      fills(leaders[column] ?? head, ['desk', 'Approvals', beside('Approvals', 'Ref', ref)], {
        [column]: choice,
      }),
    agrees: (ref, cells) => fills(head, ['desk', 'Approvals', beside('Approvals', 'Ref', ref)], cells),
    meets: (cells) => fills(head, ['desk', 'Meetings', below('Meetings')], cells),
    sets: (label, value, as = lead) =>
      fills(as, ['coordinator', 'Settings', beside('Settings', 'Setting', label)], { Value: value }),
    people: async (who, cells) => {
      const { id } = (await desk.school()).files.coordinator
      const row = (known(id, who) ? beside('People', 'Name', who) : below('People'))(id)
      await fills(lead, ['coordinator', 'People', row], { Name: who, ...cells })
    },
    types: (who, [file, tab, heading, text], cells) =>
      fills(who, [file, tab, beside(tab, heading, text)], cells),
    ownerTakes: async (ref, action) => {
      const { id } = (await desk.school()).files.desk
      const where = { as: desk.automation, tab: 'Approvals', at: beside('Approvals', 'Ref', ref)(id) }
      desk.google.sheets.rows(id, { ...where, action })
    },
    ownerAsks: async (file, requests) => {
      const { id } = (await desk.school()).files[file]
      desk.google.sheets.batchUpdate({ account: desk.automation, counted: false }, id, {
        requests: requests as never,
      })
    },
    answers: (said, answer) =>
      fills(lead, ['desk', 'Needs attention', beside('Needs attention', 'What happened', said)], {
        'Your answer': answer,
      }),
    handsOver: (about) =>
      fills('Jo Brindlewick', ['office', letters, beside(letters, 'About', about)], {
        'Handed over': 'TRUE',
      }),
  }
}

const head = 'Ruth Ellerby'
const leaders: Cells = { Head: head, Deputy: 'Samir Quayle', 'Assistant head': 'Niamh O’Rourke-Döring' }
const letters = 'Letters to hand over'

/** An e-mail address at the school, for a name on People; an address stays as it is. */
export const at = (who: string): string => (who.includes('@') ? who : addressOf(who))

const passing = (desk: Desk): Pick<School, 'settles' | 'comes'> => ({
  settles: desk.player.settle,
  comes: async (time, day = dayOf(desk.clock.now())) => {
    for (const [first, last] of await daysOff(desk, day)) {
      await desk.player.moveTo(momentOf(first, '00:30'))
      await desk.player.leapTo(momentOf(last, '23:30'))
    }
    await desk.player.moveTo(momentOf(day, time))
  },
})

/** Weekends and holidays that lie wholly before a day: once their first morning has been seen, only what is due in them happens. */
async function daysOff(desk: Desk, until: Day): Promise<readonly (readonly [Day, Day])[]> {
  const books = reading(desk.outside().store, desk.sample.id)
  const calendar = (await books.known<{ calendar: Calendar }>('calendar'))?.calendar
  if (calendar === undefined) return []
  const days = daysBetween(daysAfter(dayOf(desk.clock.now()), 1), daysAfter(until, -1))
  const off = days.filter((day) => !schoolDay(calendar, day))
  const firsts = off.filter((day) => !off.includes(daysAfter(day, -1)))
  const lasts = off.filter((day) => !off.includes(daysAfter(day, 1)))
  return firsts.flatMap((first, place) =>
    lasts[place] === undefined ? [] : [[first, lasts[place]] as const],
  )
}

/** A heading in full or as it begins. */
function columnFor(headings: readonly string[], heading: string): number {
  const whole = headings.indexOf(heading)
  const column = whole < 0 ? headings.findIndex((one) => one.startsWith(heading)) : whole
  if (column < 0) throw new Error(`there is no column ${heading}`)
  return column + 1
}

/** What somebody asks for in the sample school, where it matters what; everybody else asks as Bryony does. */
function usually(who: string): Answers {
  const visits = ['Rosalind Tarn', 'Magnus Thorley', 'Nadia Colebrook'].map((name) =>
    visit(name, 'Seeing adapted lessons'),
  )
  const asked = [...waiting, leadership, firstAid, outdoorLearning, ...visits].flatMap((deed) =>
    deed.do === 'ask' ? [deed] : [],
  )
  const theirs =
    asked.find(({ as }) => as === at(who)) ?? asked.find(({ as }) => as === at('Bryony Castellow'))
  return theirs?.answers ?? {}
}
