import { type Evaluation, type StageAnswer, stages } from '../domain/evaluation/evaluation.ts'
import { plannedByYes, stoppedByNo } from '../domain/evaluation/who-was-there.ts'
import type { Problem } from '../domain/problem.ts'
import type { Person } from '../domain/school/person.ts'
import type { Answer } from '../outside.ts'
import { howDidItGo } from '../pages/forms/how-did-it-go.ts'
import { type EvaluationRead, readEvaluation } from '../pages/forms/read-evaluation.ts'
import { answerKey } from './answer-letters.ts'
import { askForHelp, helpKey } from './ask-for-help.ts'
import { askWhetherSeen } from './ask-whether-seen.ts'
import type { StoredRequest, Writing } from './books.ts'
import { hearSharing } from './hear-sharing.ts'
import type { Known } from './known.ts'
import { shownAgain } from './lately.ts'
import { type Became, type Came, receiving } from './take-in.ts'
import { keepCouldNotGo, keepWasThere, openAbout } from './told-besides.ts'
import { hasSaidSince, mayAnswerFor, mayReplace, saidBefore } from './whose-answer-counts.ts'

/**
 * Takes in one answer to "How did it go?" (SB12): beside the activity, for its owner and the CPD lead.
 * Somebody else's reference, or one we do not know, is explained to whoever sent it; the raw answer is
 * always kept. A better answer takes the place of an earlier one.
 */
export const receiveEvaluation = receiving<EvaluationRead>({
  form: howDidItGo,
  what: 'answer to “How did it go?”',
  read: readEvaluation,
  take: taken,
})

async function taken(
  books: Writing,
  { answer, sender, read }: Came<EvaluationRead>,
  known: Known,
): Promise<Became> {
  if ('sharing' in read) return hearSharing(books, { answer, sender, read }, known)
  const [stored, open, ...found] = await Promise.all([
    books.request(read.reference),
    openAbout(books, read.reference),
    ...stages.map((stage) => books.evaluation(read.reference, stage)),
  ])
  const evaluations = found.filter((one) => one !== undefined)
  if (stored === undefined || evaluations.length === 0 || !mayAnswerFor(sender, stored, known))
    return { problems: [notTheirs(read.reference)] }
  const evaluation = 'stage' in read ? evaluations.find(({ stage }) => stage === read.stage) : undefined
  if ('stage' in read && evaluation === undefined) return { problems: [notTheirs(read.reference)] }
  const before = saidBefore(read, evaluation, stored)
  if (before !== undefined && before.by === undefined && !mayReplace(sender, stored, known))
    return { problems: [alreadySaid(read.reference)] }
  if (hasSaidSince(answer, sender, { read, evaluations, request: stored })) {
    if ('stage' in read && evaluation?.answer !== undefined)
      books.saveEvaluation(withEarlier(evaluation, { ...read.answer, ...sentBy(answer, sender, stored) }))
    return { outcome: 'evaluation', request: read.reference, settled: true }
  }
  const help = await books.letter(helpKey(stored))
  const request = shownAgain(books, stored)
  const sent = sentBy(answer, sender, request)
  if ('notRight' in read) {
    for (const one of evaluations) if (one.state !== 'answered') books.saveEvaluation(held(one))
    books.saveRequest({ ...request, notRight: { ...sent, person: request.person, words: read.notRight } })
    books.saveAttention(somethingNotRight(answer, request, known), 'yes')
    return { outcome: 'evaluation', request: read.reference, settled: false }
  }
  if (read.couldNotGo) keepCouldNotGo(books, request, { ...sent, ...read.couldNotGo }, open, known)
  if (!('stage' in read) || evaluation === undefined) {
    for (const one of stoppedByNo(evaluations)) books.saveEvaluation(one)
    return { outcome: 'evaluation', request: read.reference, settled: true }
  }
  const words = { ...read.answer, ...sent }
  const about = { evaluation, all: evaluations, answer: words, sender }
  const seen = askWhetherSeen(books, request, about, known)
  askForHelp(books, request, { answer: words, sender, before: help }, known)
  books.saveEvaluation({ ...answered(evaluation), ...seen, answer: words })
  const others = evaluations.filter((one) => one !== evaluation)
  const { attended } = read.answer
  if (attended === 'no') for (const other of stoppedByNo(others)) books.saveEvaluation(other)
  if (attended === 'all' || attended === 'part') {
    keepWasThere(books, request, evaluation.answer, open, known)
    for (const other of plannedByYes(others, request, known.calendar)) books.saveEvaluation(other)
  }
  return { outcome: 'evaluation', request: read.reference, settled: true }
}

/** Nothing more is asked about it; a better answer keeps the one before it. */
const answered = (evaluation: Evaluation): Evaluation => ({
  ...(evaluation.answer ? withEarlier(evaluation, evaluation.answer) : evaluation),
  state: 'answered',
  dueOn: undefined,
})

const withEarlier = (evaluation: Evaluation, answer: StageAnswer): Evaluation => ({
  ...evaluation,
  earlier: [...(evaluation.earlier ?? []), answer].toSorted((one, other) => one.at.localeCompare(other.at)),
})

const sentBy = ({ lastAt }: Answer, sender: Person, { person }: StoredRequest) => ({
  at: lastAt,
  ...(sender.id !== person && { by: sender.id }),
})

/** Nobody is asked again until somebody has looked at it. */
const held = (evaluation: Evaluation): Evaluation => ({ ...evaluation, state: 'listed', dueOn: undefined })

const notTheirs = (reference: string): Problem => ({
  where: 'reference',
  label: 'Reference',
  typed: reference,
  say: 'There is no activity of yours with this reference that we ask about. It stands in your letter, like R-0012.',
})

const alreadySaid = (reference: string): Problem => ({
  where: 'reference',
  label: 'Reference',
  typed: reference,
  say: 'Thank you for writing it down. They have answered this themselves since, and their own words stand. If something is to be added, they can open the form once more; what you sent is kept.',
})

/** Leaders read the list: what it is stands in the Coordinator’s file, with everything else that people answer. */
const somethingNotRight = (answer: Answer, request: StoredRequest, known: Known) => ({
  key: answerKey(answer),
  who: 'you' as const,
  what: `${request.who} says that something is not right about ${request.id}, ${request.asked.title}`.slice(
    0,
    1000,
  ),
  where: 'Coordinator’s file, Impact',
  remedy:
    'Read there what it is, under “What people wrote”. They are not asked about it any more. Put it right with them, then choose Done.',
  since: known.now,
  answers: ['Done'] as const,
})
