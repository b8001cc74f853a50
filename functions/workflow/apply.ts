import type { Attention } from '../domain/attention.ts'
import { post } from '../domain/budget/accounts.ts'
import { yearOf } from '../domain/budget/financial-year.ts'
import { grant } from '../domain/budget/grants.ts'
import { dayOf, type Instant } from '../domain/school/day.ts'
import type { Outside } from '../outside.ts'
import { meetingsIn, meetingsTab } from '../pages/desk/meetings.ts'
import { atMost, attend } from './attend.ts'
import { reading, type StoredRequest, writing } from './books.ts'
import type { Known } from './known.ts'
import { type Learned, learn } from './learn.ts'
import type { Pulled } from './pull.ts'
import { rowsOn } from './read-tab.ts'
import { receiveAnswers } from './receive-answers.ts'
import { type Heard, recordChoices } from './record-choices.ts'
import { noteRemoved } from './removed-answers.ts'
import { retire } from './retire.ts'
import type { School } from './school.ts'
import { tellHead } from './tell-head.ts'
import { type Weights, weights } from './weigh.ts'

/** What a look has made so. Without settings nothing but the set-up can be shown. */
export type Applied = {
  readonly learned: Learned
  readonly more: boolean
  /** What made us fail, in words; the rest went on without it. */
  readonly failed: readonly string[]
  readonly unsettled: School['unsettled']
  readonly known?: Known
  readonly open: readonly StoredRequest[]
  readonly weights?: Weights
  readonly says: Heard['says']
  readonly meetingsMend: Readonly<Record<number, string>>
}

/** Rows that Approvals can hold. */
const rowsAtMost = 300

/** Makes so what people wrote, one thing at a time, each in a transaction of its own. */
export async function apply(
  outside: Outside,
  school: School,
  pulled: Pulled,
  now: Instant,
): Promise<Applied> {
  const learned = await learn(outside.store, school.id, pulled, now)
  if (learned.settings === undefined)
    return { learned, more: false, failed: [], unsettled: {}, open: [], says: {}, meetingsMend: {} }
  const meetings = meetingsIn(rowsOn(meetingsTab(learned.settings), pulled.desk), dayOf(now))
  const known: Known = {
    now,
    today: dayOf(now),
    began: school.began,
    settings: learned.settings,
    people: learned.people,
    plan: learned.plan,
    calendar: learned.calendar,
    overrides: meetings.overrides,
    formAddress: school.forms.request.address,
    ...(meetings.meeting && { meeting: meetings.meeting }),
  }
  await grantMoney(outside, school.id, known)
  await tellHead(outside, school.id, learned, known)
  const books = reading(outside.store, school.id)
  const openEntries: readonly Attention[] = await books.attention(atMost)
  const attended = await attend(outside, school, pulled, openEntries, now)
  const { more, failed } = await receiveAnswers(outside, school.id, school.forms.request.id, pulled.answers, {
    ...known,
    peopleChanged: learned.peopleChanged,
  })
  const waiting = await books.requestsShown('approvals', rowsAtMost)
  const heard = await recordChoices(
    outside,
    school,
    pulled,
    waiting,
    await weights(books, waiting, known),
    known,
  )
  const open = await retire(
    outside,
    school.id,
    heard.changed ? await books.requestsShown('approvals', rowsAtMost) : waiting,
    known,
  )
  await noteRemoved(outside, school.id, pulled, open, known)
  return {
    learned,
    more,
    failed: [...failed, ...heard.failed],
    unsettled: { ...heard.unsettled, ...attended.unsettled },
    known,
    open,
    weights: await weights(books, open, known),
    says: heard.says,
    meetingsMend: meetings.mend,
  }
}

/** Brings what was granted in line with Settings; another grant puts a changed one right. */
async function grantMoney(outside: Outside, school: string, known: Known): Promise<void> {
  const year = yearOf(known.settings.money.yearStarts, known.settings)
  if (grant(known.settings, await reading(outside.store, school).balances(year), known.now) === undefined)
    return
  await outside.store.transaction(async (transaction) => {
    const books = writing(transaction, school)
    const balances = await books.balances(year)
    const entry = grant(known.settings, balances, known.now)
    if (entry === undefined || (await books.entry(entry.id)) !== undefined) return
    books.post(entry)
    books.saveBalances(year, post(balances, entry))
  })
}
