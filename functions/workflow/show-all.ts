import { digest } from '../domain/digest.ts'
import type { Instant } from '../domain/school/day.ts'
import type { Outside } from '../outside.ts'
import { needsTab } from '../pages/coordinator/needs.ts'
import { opportunitiesTab } from '../pages/coordinator/opportunities.ts'
import { planTab } from '../pages/desk/plan.ts'
import { aWord } from '../pages/forms/a-word.ts'
import { asWanted, type Form } from '../pages/forms/form.ts'
import { howDidItGo } from '../pages/forms/how-did-it-go.ts'
import { iCanShow } from '../pages/forms/i-can-show.ts'
import { amissNow } from './amiss.ts'
import type { Applied } from './apply.ts'
import { wordsAsked } from './ask-for-words.ts'
import { keepList } from './attend.ts'
import { awaitSeen } from './await-seen.ts'
import { reading } from './books.ts'
import { compareFigures } from './compare-figures.ts'
import { requestForm } from './form-links.ts'
import { keepNeeds } from './keep-needs.ts'
import { keepProviders } from './keep-providers.ts'
import { lately, notAllRead, shelve } from './lately.ts'
import { lettersWaiting } from './letters-waiting.ts'
import type { Pulled } from './pull.ts'
import { changesOf, push } from './push.ts'
import { rowsOn } from './read-tab.ts'
import { readForReview, tellOfReview } from './review-year.ts'
import type { Form as MadeForm, School } from './school.ts'
import { deskBeforeSettings, deskPages, officePages, type Seen, withNews } from './show.ts'
import { coordinatorPages } from './show-coordinator.ts'
import { showStaffroom } from './show-staffroom.ts'
import { suggestSet } from './suggest-set.ts'
import { takeBackLetters } from './take-back-letters.ts'
import { typedMeanwhile } from './typed-meanwhile.ts'
import { withOwners } from './unowned.ts'

/** Times that the sums of a year were set, in all years. */
const grantsAtMost = 2000

export type Shown = {
  /** The files as they stand after writing. */
  readonly pulled: Pulled
  readonly news: boolean
  /** Somebody typed while we were writing: the next look must read it. */
  readonly meanwhile: boolean
  readonly dueAt?: Instant
  readonly forms: School['forms']
  readonly staffroomSays?: string
  /** Whether a team leader has lately been asked what they have seen in use: then each look reads their form. */
  readonly seeingAwaited: boolean
}

/** Makes the form and every tab read like the books. */
export async function showAll(
  outside: Outside,
  school: School,
  pulled: Pulled,
  applied: Applied,
  now: Instant,
): Promise<Shown> {
  const forms = await makeForms(outside, school, applied)
  const books = reading(outside.store, school.id)
  const seen = await gather(outside, { ...school, forms }, pulled, applied, now)
  const office = seen ? officePages(seen) : []
  const coordinator = coordinatorPages(seen?.learned ?? applied.learned, seen)
  const still = seen ? deskPages(seen) : deskBeforeSettings(applied.learned)
  const changes = {
    desk: changesOf(pulled.desk, still, school.keepers),
    office: changesOf(pulled.office, office, school.keepers),
    coordinator: changesOf(pulled.coordinator, coordinator, school.keepers),
  }
  const news = Object.values(changes).some((list) => list.length > 0)
  // "Last news" is written with the news itself, so that no later look has to come back for it.
  const desk = seen && news ? withNews(still, seen, now) : still
  const [deskAfter, officeAfter, coordinatorAfter] = await Promise.all([
    push(outside, pulled.desk, desk, school.keepers, desk === still ? changes.desk : undefined),
    push(outside, pulled.office, office, school.keepers, changes.office),
    push(outside, pulled.coordinator, coordinator, school.keepers, changes.coordinator),
  ])
  // While a column was missing nothing on its tab was read.
  const putIn = Object.values(changes).some((list) => list.some((change) => change.do === 'insert column'))
  const meanwhile =
    putIn ||
    typedMeanwhile(desk, pulled.desk, deskAfter) ||
    typedMeanwhile(office, pulled.office, officeAfter) ||
    typedMeanwhile(coordinator, pulled.coordinator, coordinatorAfter)
  const staffroomSays = seen && (await showStaffroom(outside, seen))
  const due = await books.nextLetterAt()
  return {
    pulled: { ...pulled, desk: deskAfter, office: officeAfter, coordinator: coordinatorAfter },
    news,
    meanwhile,
    forms,
    seeingAwaited:
      seen !== undefined && (await awaitSeen(outside.store, school.id, seen.evaluations, seen.known)),
    ...(staffroomSays && { staffroomSays }),
    ...(due && { dueAt: due }),
  }
}

/** Reads what the tabs need beyond what was applied; nothing to show before there are settings. */
async function gather(
  outside: Outside,
  school: School,
  pulled: Pulled,
  applied: Applied,
  now: Instant,
): Promise<Seen | undefined> {
  if (applied.known === undefined || applied.weights === undefined) return undefined
  const books = reading(outside.store, school.id)
  const formAddress = school.forms.request.address
  const { today } = applied.known
  const { decided, evaluations, past: longOver, isFull } = await lately(outside, school.id, today)
  await tellOfReview(outside, school.id, applied.known)
  const toHandOver = await takeBackLetters(outside, school.id, applied.known)
  const amiss = [
    ...amissNow(school, applied, pulled, applied.known),
    ...lettersWaiting(toHandOver, applied.known),
    ...notAllRead({ isFull: isFull || applied.isFull }),
  ]
  const attention = await keepList(outside, school.id, withOwners(amiss, applied.known), now)
  const [words, grants, figures, review] = await Promise.all([
    wordsAsked(books, applied.open),
    books.entriesFor('grant', grantsAtMost),
    compareFigures(books, pulled, applied.known, applied.filesSay),
    readForReview(books, pulled, applied.known),
  ])
  const shown = { requests: [...applied.open, ...decided], evaluations }
  const { development, known } = await keepNeeds(
    outside.store,
    school.id,
    applied.learned.development,
    shown.requests,
    applied.known,
  )
  const { providers, past } = await keepProviders(outside.store, school.id, shown, known.today)
  await shelve(outside, school.id, longOver, today)
  const weights = { ...applied.weights, past }
  const set = await suggestSet(outside, pulled, { open: applied.open, decided }, weights, known)
  return {
    school,
    learned: { ...applied.learned, development },
    planRows: rowsOn(planTab, pulled.desk),
    needRows: rowsOn(needsTab, pulled.coordinator),
    opportunityRows: rowsOn(opportunitiesTab, pulled.coordinator),
    ...(review && { review }),
    known: { ...known, formAddress },
    open: applied.open,
    offersMade: applied.offersMade,
    decided,
    evaluations,
    words,
    grants,
    figures,
    impactSays: applied.impactSays,
    weights,
    providers,
    governors: applied.governors,
    ...(set && { set }),
    says: applied.says,
    officeSays: applied.officeSays,
    costs: applied.costs,
    sharing: applied.sharing,
    meetingsMend: applied.meetingsMend,
    meetingsHeld: applied.meetingsHeld,
    attention,
    toHandOver,
  }
}

/** The forms as the Plan and Settings want them; Google is asked only when that has changed. */
async function makeForms(
  outside: Outside,
  { forms }: School,
  { learned: { plan, settings } }: Applied,
): Promise<School['forms']> {
  const evaluation = await made(outside, forms.evaluation, howDidItGo)
  const word = forms.word && (await made(outside, forms.word, aWord))
  const offer = forms.offer && (await made(outside, forms.offer, iCanShow))
  const both = { evaluation, ...(word && { word }), ...(offer && { offer }) }
  if (settings === undefined) return { ...forms, ...both }
  return { request: await made(outside, forms.request, requestForm({ plan, settings })), ...both }
}

async function made(outside: Outside, form: MadeForm, like: Form): Promise<MadeForm> {
  const wanted = asWanted(like)
  const madeLike = digest(JSON.stringify(wanted))
  if (madeLike === form.madeLike) return form
  const { address } = await outside.forms.make(form.id, wanted)
  return { ...form, address, madeLike }
}
