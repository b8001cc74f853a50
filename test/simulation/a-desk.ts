import { type Balances, type Entry, post } from '../../functions/domain/budget/accounts.ts'
import type { Doc } from '../../functions/outside.ts'
import { collections } from '../../functions/services/collections.ts'
import { lookOnce } from '../../functions/workflow/look.ts'
import { type Desk, type DeskOptions, openDesk } from '../../infra/local/desk.ts'
import { playSample } from '../../infra/local/play-sample.ts'
import type { Deed } from '../../infra/local/schools/deed.ts'
import { thistledownLane } from '../../infra/local/schools/thistledown-lane.ts'
import { staff } from '../../infra/local/schools/thistledown-people.ts'
import { waiting } from '../../infra/local/schools/thistledown-waiting.ts'

/** Thistledown Lane on the morning of 12 November, with its own tabs filled in and not one request. */
export async function aDesk(options: Partial<DeskOptions> = {}): Promise<Desk> {
  const sample = { ...thistledownLane, begins: thistledownLane.opens, deeds: [] }
  const desk = await openDesk({ sample, frozen: true, ...options })
  await playSample(desk)
  return desk
}

/** What somebody asks for when it does not matter what: a half-day for £85. */
export const aHalfDay = (waiting[0] as Extract<Deed, { do: 'ask' }>).answers

/** Everybody who can answer a form, the head and the CPD lead last: their own requests are decided by others. */
export const everybody: readonly string[] = [...staff.slice(3), ...staff.slice(0, 3)]
  .map(([, email]) => String(email))
  .filter((email) => email !== '')

export async function ask(desk: Desk, howMany: number, from = 0): Promise<void> {
  for (const as of everybody.slice(from, from + howMany)) await desk.answer(as, aHalfDay)
}

/** The head and the deputy choose Approve beside these requests. */
export async function approve(desk: Desk, refs: readonly string[]): Promise<void> {
  for (const ref of refs) {
    await choose(desk, ref, 'Head', 'Approve')
    await choose(desk, ref, 'Deputy', 'Approve')
  }
}

export async function choose(desk: Desk, ref: string, heading: string, choice: string): Promise<void> {
  const as = heading === 'Head' ? 'ruth.ellerby' : 'samir.quayle'
  await type(desk, { as, tab: 'Approvals', beside: ['Ref', ref], heading, value: choice })
}

/** Types on the Desk in the row where something stands. */
export async function type(
  desk: Desk,
  typing: {
    readonly as: string
    readonly tab: string
    readonly beside: readonly [heading: string, text: string]
    readonly heading: string
    readonly value: string
  },
): Promise<void> {
  const { as, tab, beside, heading, value } = typing
  const file = (await desk.school()).files.desk.id
  desk.type({
    as: `${as}@${desk.sample.domain}`,
    file,
    tab,
    row: desk.rowWhere(file, tab, ...beside),
    column: desk.columnOf(file, tab, heading),
    values: [[value]],
  })
}

/** Two looks at one school at the very same time, as if there were no lease. */
export async function twoLooksAtOnce(desk: Desk): Promise<void> {
  const school = await desk.school()
  const outside = desk.outside()
  await Promise.all([lookOnce(outside, school, 'tick'), lookOnce(outside, school, 'tick')])
}

/** Every document of the school, by its path below the school. */
export async function stored(desk: Desk): Promise<Readonly<Record<string, Doc>>> {
  const { store } = desk.outside()
  const school = `schools/${desk.sample.id}`
  const lists = await Promise.all(
    collections
      .filter((name) => name !== 'schools')
      .map((name) => store.list({ collection: `${school}/${name}`, limit: 5000 })),
  )
  return Object.fromEntries(lists.flat().map(({ path, doc }) => [path.slice(school.length + 1), doc]))
}

/** The documents of one collection. */
export const among = (docs: Readonly<Record<string, Doc>>, collection: string): readonly Doc[] =>
  Object.entries(docs).flatMap(([path, doc]) => (path.startsWith(`${collection}/`) ? [doc] : []))

/** What the accounts stand at in the books, and what they come to when every entry is added up anew. */
export function ledger(docs: Readonly<Record<string, Doc>>): {
  readonly kept: Readonly<Record<string, Balances>>
  readonly addedUp: Readonly<Record<string, Balances>>
} {
  const addedUp: Record<string, Balances> = {}
  for (const doc of among(docs, 'ledger')) {
    const entry = doc as unknown as Entry
    addedUp[entry.year] = post(addedUp[entry.year] ?? {}, entry)
  }
  const kept = Object.entries(docs).flatMap(([path, doc]) =>
    path.startsWith('balances/') ? [[path.slice('balances/'.length), doc.accounts as Balances] as const] : [],
  )
  return { kept: Object.fromEntries(kept), addedUp }
}

/** What every tab of every file shows. */
export async function shown(desk: Desk): Promise<Readonly<Record<string, readonly (readonly string[])[]>>> {
  const { files } = await desk.school()
  return Object.fromEntries(
    Object.entries(files).flatMap(([file, { id }]) =>
      desk.tabs(id).map((tab) => [`${file}, ${tab}`, desk.rows(id, tab)] as const),
    ),
  )
}

/** Who got which letter: one line each, in no order that matters. */
export const letters = (desk: Desk): readonly string[] =>
  desk.mail
    .list()
    .map(({ to, subject }) => `${to}: ${subject}`)
    .sort()

/** The references of all requests, in order. */
export const references = (docs: Readonly<Record<string, Doc>>): readonly string[] =>
  among(docs, 'requests')
    .map(({ id }) => String(id))
    .sort()
