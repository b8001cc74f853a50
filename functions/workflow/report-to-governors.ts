import { headToday } from '../domain/approval/roles.ts'
import { yearOf } from '../domain/budget/financial-year.ts'
import { compile } from '../domain/governors/compile.ts'
import { lastEnded } from '../domain/school/terms.ts'
import type { Outside } from '../outside.ts'
import { governorsTab, type KeptReport, releaseIn, releaseOf } from '../pages/desk/governors.ts'
import { governors } from '../pages/letters/governors.ts'
import { nameOf } from '../pages/letters/names.ts'
import { type Letter, reading, type StoredRequest, writing } from './books.ts'
import type { Known } from './known.ts'
import { lately } from './lately.ts'
import { owed } from './owe.ts'
import { previewKey, previewReport } from './preview-report.ts'
import type { Pulled } from './pull.ts'
import { rowsOn } from './read-tab.ts'
import { takenBack } from './record-choice.ts'
import type { School } from './school.ts'
import { settlingSince } from './settling.ts'

/** What the Governors tab shows, and what stands beside its release. */
export type GovernorsSeen = {
  readonly kept?: KeptReport
  readonly mend: string
  readonly unsettled: School['unsettled']
}

/** What is remembered of it: the report as shown, and the day on which it was last worked out. */
type Remembered = { readonly kept: KeptReport; readonly madeOn: string }

/**
 * The report to governors (SB40): worked out on the last school day of a term and each day after until
 * the head releases it. What is released goes once to each recipient; other figures are another version.
 *
 * @param found the requests on Approvals, and whether all that people wrote has been taken in: while
 * some of it has not, the day's figures wait for it
 */
export async function reportToGovernors(
  outside: Outside,
  school: School,
  pulled: Pulled,
  { open, settled }: { readonly open: readonly StoredRequest[]; readonly settled: boolean },
  known: Known,
): Promise<GovernorsSeen> {
  const remembered = await reading(outside.store, school.id).known<Remembered>('governors')
  const span = lastEnded(known.calendar, known.settings.governors.when, known.today)
  const isNew = span !== undefined && span.to >= known.knownSince && span.from !== remembered?.kept.term
  const stale = remembered?.kept.released === undefined && remembered?.madeOn !== known.today
  const kept =
    settled && span !== undefined && (isNew || (stale && remembered?.kept.term === span.from))
      ? ((await worked(outside, school.id, span, open, known)) ?? remembered?.kept)
      : remembered?.kept
  if (kept === undefined) return { mend: '', unsettled: {} }
  const seen = await release(outside, school, pulled, kept, known)
  const releasing = Object.keys(seen.unsettled).length > 0
  if (seen.kept && !releasing) await previewReport(outside, school.id, seen.kept, known)
  return seen
}

/** The report as it is today. The same figures stay the same version. None is made of part of the books; IT is told of that. */
async function worked(
  outside: Outside,
  school: string,
  span: { readonly from: KeptReport['report']['from']; readonly to: KeptReport['report']['to'] },
  open: readonly StoredRequest[],
  known: Known,
): Promise<KeptReport | undefined> {
  const books = reading(outside.store, school)
  const [{ decided, evaluations, isFull }, balances] = await Promise.all([
    lately(outside, school, known.today),
    books.balances(yearOf(span.to, known.settings)),
  ])
  if (isFull) return undefined
  const requests = [...open, ...decided]
  const report = compile({ ...known, span, requests, evaluations, balances })
  return outside.store.transaction(async (transaction) => {
    const writes = writing(transaction, school)
    const before = (await writes.known<Remembered>('governors'))?.kept
    const again = before?.term === span.from ? before : undefined
    if (again?.released !== undefined) return again
    const same = again !== undefined && JSON.stringify(again.report) === JSON.stringify(report)
    const kept = same ? again : { term: span.from, version: (again?.version ?? 0) + 1, report }
    writes.saveKnown('governors', { kept, madeOn: known.today })
    return kept
  })
}

/** Releases the version that the head has chosen, once the cell has read the same for a while. */
async function release(
  outside: Outside,
  school: School,
  pulled: Pulled,
  kept: KeptReport,
  known: Known,
): Promise<GovernorsSeen> {
  const { choice, note } = releaseIn(rowsOn(governorsTab(known.settings, kept), pulled.desk), kept.term)
  if (kept.released !== undefined || choice === '') return { kept, mend: '', unsettled: {} }
  if (choice !== releaseOf(kept.version))
    return {
      kept,
      unsettled: {},
      mend: `The figures have moved on since: please read version ${kept.version} and choose “${releaseOf(kept.version)}”.`,
    }
  const key = `release ${kept.term}`
  const hand = JSON.stringify([choice, note])
  const settling = settlingSince(school.unsettled[key], hand, known.now)
  if (settling !== undefined) return { kept, mend: '', unsettled: { [key]: settling } }
  return { kept: await released(outside, school.id, kept, note, known), mend: '', unsettled: {} }
}

const released = (
  outside: Outside,
  school: string,
  kept: KeptReport,
  note: string,
  known: Known,
): Promise<KeptReport> =>
  outside.store.transaction(async (transaction) => {
    const books = writing(transaction, school)
    const remembered = await books.known<Remembered>('governors')
    const preview = await books.letter(previewKey(kept))
    if (remembered?.kept.released !== undefined) return remembered.kept
    const { to } = known.settings.governors
    const after: KeptReport = {
      ...kept,
      released: { at: known.now, version: kept.version, to: to.length },
    }
    books.saveKnown('governors', { kept: after, madeOn: known.today })
    books.record(
      `governors/${kept.term}/released`,
      `Report to governors, version ${kept.version}: released by ${headToday(known)}.`,
      'governors',
      known.now,
    )
    if (preview?.state === 'pending') books.saveLetter(takenBack(preview, known.now))
    for (const one of to) books.saveLetter(letterTo(one, kept, note, known))
    return after
  })

const letterTo = (
  to: { readonly name: string; readonly email: string },
  kept: KeptReport,
  note: string,
  known: Known,
): Letter => {
  const head = headOf(known)
  return owed(governors({ ...known, to, ...kept, note, head: head.name, preview: false }), {
    key: `governors/${kept.term}/${to.email}`,
    to,
    about: '',
    due: known.now,
    now: known.now,
    answerTo: head.email === undefined ? undefined : { name: head.name, address: head.email },
  })
}

const headOf = ({ settings, people }: Known): { readonly name: string; readonly email?: string } => {
  const { email } = settings.roles.head
  return { name: nameOf(people, email) ?? 'The head', email }
}
