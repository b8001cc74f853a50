import { onTestFinished } from 'vitest'
import type { Day } from '../../functions/domain/school/day.ts'
import { type Desk, type DeskOptions, openDesk } from '../../infra/local/desk.ts'
import type { Kept } from '../../infra/local/kept.ts'
import { thistledownLane } from '../../infra/local/schools/thistledown-lane.ts'
import { doing } from './people-do.ts'
import { seeing } from './people-see.ts'

export type Answers = Readonly<Record<string, string | readonly string[]>>
export type Cells = Readonly<Record<string, string>>
export type File = 'desk' | 'office' | 'coordinator'

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
