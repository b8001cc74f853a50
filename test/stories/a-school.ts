import { onTestFinished } from 'vitest'
import { type Calendar, schoolDay } from '../../functions/domain/school/calendar.ts'
import { type Day, dayOf, daysAfter, daysBetween, momentOf } from '../../functions/domain/school/day.ts'
import { reading } from '../../functions/workflow/books.ts'
import { type Desk, type DeskOptions, openDesk } from '../../infra/local/desk.ts'
import type { Kept } from '../../infra/local/kept.ts'
import { outdoorLearning, visit } from '../../infra/local/schools/thistledown-autumn.ts'
import { thistledownLane } from '../../infra/local/schools/thistledown-lane.ts'
import { addressOf } from '../../infra/local/schools/thistledown-people.ts'
import { firstAid, leadership, waiting } from '../../infra/local/schools/thistledown-waiting.ts'

type Answers = Readonly<Record<string, string | readonly string[]>>
type Cells = Readonly<Record<string, string>>
type File = 'desk' | 'office' | 'coordinator'

/** What is different at the school of a story. */
export type Differently = {
  /** By the label of the setting: its value. */
  readonly settings?: Cells
  /** By name: what People says of them, by heading. */
  readonly people?: Readonly<Record<string, Cells>>
  readonly calendar?: readonly (readonly string[])[]
  /** When the story begins, where that is not in November. */
  readonly begins?: DeskOptions['sample']['begins']
  readonly log?: DeskOptions['log']
}

/** A school in which a story takes place: what people do there, and what they see. */
export type School = {
  readonly desk: Desk
  /** Answers "Ask for training", as in the sample school but for these answers. Returns the answer's id. */
  readonly asks: (who: string, answers?: Answers, again?: { readonly answer: string }) => Promise<string>
  /** A leader chooses in their own column. */
  readonly chooses: (column: string, ref: string, choice: string) => Promise<void>
  /** The head fills in what the meeting agreed, by the beginning of the headings. */
  readonly agrees: (ref: string, cells: Cells) => Promise<void>
  /** The head writes a meeting down, or an override: the cells of a row of Meetings by heading. */
  readonly meets: (cells: Cells) => Promise<void>
  readonly sets: (label: string, value: string, as?: string) => Promise<void>
  /** The CPD lead types about somebody on People; whoever is not there is added. */
  readonly people: (who: string, cells: Cells) => Promise<void>
  /** Chooses an answer in Needs attention, beside the line that says this. */
  readonly answers: (said: string, answer: string) => Promise<void>
  /** The office ticks a letter as handed over. */
  readonly handsOver: (about: string) => Promise<void>
  /** Somebody types in the row whose cell under a heading has this in it; cells by the beginning of their headings. */
  readonly types: (
    who: string,
    where: readonly [file: File, tab: string, heading: string, text: string],
    cells: Cells,
  ) => Promise<void>
  /** What the owner of the files does with whole rows of Approvals, or from the menus of Google Sheets. */
  readonly ownerTakes: (ref: string, action: 'delete' | 'duplicate') => Promise<void>
  readonly ownerAsks: (file: File, requests: readonly object[]) => Promise<void>
  /** Lets everything happen that follows from what was done. */
  readonly settles: () => Promise<void>
  /** Time passes until then, today or on another day. */
  readonly comes: (time: string, day?: Day) => Promise<void>
  /** A tab as people see it, a row an object by heading; its first sentence and empty rows are left out. */
  readonly tab: (file: File, tab: string) => Promise<readonly Cells[]>
  /** A row of Approvals. */
  readonly row: (ref: string) => Promise<Cells>
  readonly rows: (ref: string) => Promise<readonly Cells[]>
  readonly budget: (what: string) => Promise<Cells>
  readonly needsAttention: () => Promise<readonly Cells[]>
  /** Letters that reached somebody's inbox, oldest first, by name or address; without one, all of them. */
  readonly letters: (to?: string) => ReturnType<Desk['mail']['list']>
}

/**
 * Thistledown Lane Primary School with its people, plan, calendar and settings, and without a single
 * request, on Thursday 12 November 2026 at 8 in the morning. Everything is real but Google, and time,
 * which stands still until the story goes on. The school closes with its test.
 */
export async function aSchool(differently: Differently = {}): Promise<School> {
  const school = await openSchool(differently)
  onTestFinished(school.desk.close)
  return school
}

/** The same for several tests that follow each other; whoever opens it closes its desk. */
export async function openSchool(differently: Differently = {}): Promise<School> {
  const { settings, people, calendar, begins = thistledownLane.opens, log } = differently
  const isOther = [settings, people, calendar].some((one) => one !== undefined)
  return isOther
    ? openedAnew(differently)
    : goesOn(`${begins.day} ${begins.time}`, { begins, log }, () => openedAnew({ begins }))
}

async function openedAnew(differently: Differently): Promise<School> {
  const desk = await openDesk(deskFor(differently))
  await desk.look()
  await setUp(desk, differently)
  await desk.look()
  return asSchool(desk)
}

const deskFor = ({ begins = thistledownLane.opens, log }: Differently): DeskOptions => ({
  sample: { ...thistledownLane, begins, deeds: [] },
  frozen: true,
  ...(log && { log }),
})

const asSchool = (desk: Desk): School => ({ desk, ...doing(desk), ...seeing(desk) })

const beginnings = new Map<string, Promise<Kept>>()

/** On from a copy of a beginning, which is played when it is first wanted. */
async function goesOn(
  name: string,
  differently: Pick<Differently, 'begins' | 'log'>,
  begin: () => Promise<School>,
): Promise<School> {
  const played = async (): Promise<Kept> => {
    const { desk } = await begin()
    const kept = await desk.asItStands()
    await desk.close()
    return kept
  }
  const from = beginnings.get(name) ?? played()
  beginnings.set(name, from)
  return asSchool(await openDesk({ ...deskFor(differently), from: await from }))
}

/**
 * A school with a beginning that several tests share: it is played once, and each of them goes on from a copy of
 * its own, which closes with it. A school that differs has its own.
 *
 * @param name of the beginning, with all that makes it differ from others
 */
export async function sharedBeginning(
  name: string,
  play: (school: School) => Promise<void>,
  differently?: Differently,
): Promise<School> {
  if (differently !== undefined) {
    const school = await aSchool(differently)
    await play(school)
    return school
  }
  const school = await goesOn(name, {}, async () => {
    const begun = await openSchool()
    await play(begun)
    return begun
  })
  onTestFinished(school.desk.close)
  return school
}

/** An e-mail address at the school, for a name on People; an address stays as it is. */
const at = (who: string): string => (who.includes('@') ? who : addressOf(who))

/** Each tab is pasted at once, as a coordinator would on the first day. */
async function setUp(desk: Desk, { settings = {}, people = {}, calendar }: Differently): Promise<void> {
  const { lead: as, ...sample } = desk.sample
  const { files } = await desk.school()
  const paste = (file: string, tab: string, values: Parameters<Desk['type']>[0]['values']): void =>
    desk.type({ as, file, tab, row: 3, column: 1, values })
  const headings = (desk.rows(files.coordinator.id, 'People')[1] ?? []).slice(0, -1)
  const staff = sample.people.map((row) => {
    const changed = people[String(row[0])] ?? {}
    return headings.map((heading, column) => changed[heading] ?? row[column] ?? '')
  })
  paste(files.coordinator.id, 'People', staff)
  paste(files.desk.id, 'Plan', sample.plan)
  paste(files.desk.id, 'Calendar', calendar ?? sample.calendar)
  const wanted = new Map(sample.settings.map(([label, ...values]) => [label, values]))
  for (const [label, value] of Object.entries(settings)) wanted.set(label, [value])
  const labels = desk.rows(files.coordinator.id, 'Settings').slice(2)
  const values = labels.map(([label = '']) => [...(wanted.get(label) ?? []), '', '', '', ''].slice(0, 4))
  desk.type({ as, file: files.coordinator.id, tab: 'Settings', row: 3, column: 2, values })
}

type Doing = Omit<School, 'desk' | keyof Seeing>

function doing(desk: Desk): Doing {
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

type Seeing = Pick<School, 'tab' | 'row' | 'rows' | 'budget' | 'needsAttention' | 'letters'>

function seeing(desk: Desk): Seeing {
  const tab: School['tab'] = async (file, title) => {
    const [, headings = [], ...rows] = desk.rows((await desk.school()).files[file].id, title)
    return rows
      .filter((cells) => cells.some((cell) => cell !== ''))
      .map((cells) => Object.fromEntries(headings.map((heading, column) => [heading, cells[column] ?? ''])))
  }
  const where = async (file: File, title: string, heading: string, text: string): Promise<readonly Cells[]> =>
    (await tab(file, title)).filter((row) => row[heading] === text)
  const one = async (found: Promise<readonly Cells[]>, what: string): Promise<Cells> => {
    const [row, ...others] = await found
    if (row === undefined || others.length > 0) throw new Error(`${what} stands in ${others.length + 1} rows`)
    return row
  }
  return {
    tab,
    rows: (ref) => where('desk', 'Approvals', 'Ref', ref),
    row: (ref) => one(where('desk', 'Approvals', 'Ref', ref), ref),
    budget: (what) => one(where('desk', 'Budget', 'What for', what), what),
    needsAttention: () => tab('desk', 'Needs attention'),
    letters: (to) => desk.mail.list(to === undefined ? undefined : at(to)).toReversed(),
  }
}
