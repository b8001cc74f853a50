import type { Evaluation, StageAnswer } from '../domain/evaluation/evaluation.ts'
import { stopped } from '../domain/evaluation/ladder.ts'
import type { Problem } from '../domain/problem.ts'
import type { Person } from '../domain/school/person.ts'
import type { Answer, Outside } from '../outside.ts'
import { valuesByQuestion } from '../pages/forms/form.ts'
import { howDidItGo } from '../pages/forms/how-did-it-go.ts'
import { type EvaluationRead, readEvaluation } from '../pages/forms/read-evaluation.ts'
import { answerByStranger, answerKey, couldNotRead, unreadAnswer, unreadKey } from './answer-letters.ts'
import { type StoredAnswer, type StoredRequest, type Writing, writing } from './books.ts'
import type { Known } from './known.ts'
import { asItCame, personWith } from './receive-answer.ts'

/**
 * Takes in one answer to "How did it go?" (SB12): beside the activity, for its owner and the CPD lead.
 * Somebody else's reference, or one we do not know, is explained to whoever sent it; the raw answer is
 * always kept. A better answer takes the place of an earlier one.
 */
export function receiveEvaluation(
  outside: Outside,
  school: string,
  formId: string,
  answer: Answer,
  known: Known,
): Promise<StoredAnswer['outcome']> {
  const sender = personWith(answer.email, known)
  const read = readEvaluation(valuesByQuestion(howDidItGo, answer.values).values)
  return outside.store.transaction(async (transaction) => {
    const books = writing(transaction, school)
    const before = await books.answer(`${formId}.${answer.id}`)
    if (before?.lastAt === answer.lastAt && (before.outcome !== 'stranger' || sender === undefined))
      return before.outcome
    const keys = [answerKey(answer), ...(sender ? [unreadKey(sender, howDidItGo.title)] : [])]
    const entries = await Promise.all(keys.map((key) => books.attentionEntry(key)))
    const outcome = await taken(books, { answer, sender, read }, known)
    if (outcome === 'evaluation')
      for (const entry of entries)
        if (entry?.open === 'yes' && !('notRight' in read)) books.saveAttention(entry, 'no')
    const request = 'reference' in read && outcome === 'evaluation' ? read.reference : undefined
    books.saveAnswer({
      key: `${formId}.${answer.id}`,
      formId,
      responseId: answer.id,
      at: answer.at,
      lastAt: answer.lastAt,
      email: answer.email ?? '',
      outcome,
      ...(request !== undefined && { request }),
      ...asItCame(answer),
    })
    const cause = `answer/${formId}/${answer.id}/${answer.lastAt}/${outcome}`
    books.record(cause, 'answer to “How did it go?”', request ?? answer.id, known.now)
    return outcome
  })
}

type Came = { readonly answer: Answer; readonly sender: Person | undefined; readonly read: EvaluationRead }

async function taken(
  books: Writing,
  { answer, sender, read }: Came,
  known: Known,
): Promise<StoredAnswer['outcome']> {
  if (sender === undefined) {
    books.saveAttention(answerByStranger(answer, known), 'yes')
    return 'stranger'
  }
  const unread = (problems: readonly Problem[]): 'unreadable' => {
    books.saveLetter(couldNotRead(answer, sender, { problems, title: howDidItGo.title }, known))
    books.saveAttention(unreadAnswer(sender, problems, howDidItGo.title, known), 'yes')
    return 'unreadable'
  }
  if ('problems' in read) return unread(read.problems)
  const [request, first, second] = await Promise.all([
    books.request(read.reference),
    books.evaluation(read.reference, 1),
    books.evaluation(read.reference, 2),
  ])
  const evaluations = [first, second].filter((one) => one !== undefined)
  if (request === undefined || evaluations.length === 0 || !mayAnswerFor(sender, request, known))
    return unread([notTheirs(read.reference)])
  if ('notRight' in read) {
    for (const one of evaluations) if (one.state !== 'answered') books.saveEvaluation(held(one))
    books.saveAttention(somethingNotRight(answer, request, read.notRight, known), 'yes')
    return 'evaluation'
  }
  const evaluation = evaluations.find(({ stage }) => stage === read.stage)
  if (evaluation === undefined) return unread([notTheirs(read.reference)])
  const words: StageAnswer = {
    ...read.answer,
    at: answer.lastAt,
    ...(sender.id !== request.person && { by: sender.id }),
  }
  books.saveEvaluation({ ...evaluation, state: 'answered', dueOn: undefined, answer: words })
  const other = evaluations.find(({ stage }) => stage !== read.stage)
  if (read.answer.attended === 'no' && other && other.state !== 'answered')
    books.saveEvaluation(stopped(other, 'they did not go'))
  return 'evaluation'
}

/** Their own, or for somebody without an account: their team leader, the office and the CPD lead. */
function mayAnswerFor(sender: Person, request: StoredRequest, { people, settings }: Known): boolean {
  const person = people.find(({ id }) => id === request.person)
  const { office, cpdLead, deputyCpdLead } = settings.roles
  return (
    sender.id === request.person ||
    sender.id === person?.teamLeader ||
    [office, cpdLead, deputyCpdLead].some((one) => one !== undefined && one.email === sender.email)
  )
}

/** Nobody is asked again until somebody has looked at it. */
const held = (evaluation: Evaluation): Evaluation => ({ ...evaluation, state: 'listed', dueOn: undefined })

const notTheirs = (reference: string): Problem => ({
  where: 'reference',
  label: 'Reference',
  typed: reference,
  say: 'There is no activity of yours with this reference that we ask about. It stands in your letter, like R-0012.',
})

const somethingNotRight = (answer: Answer, request: StoredRequest, words: string, known: Known) => ({
  key: answerKey(answer),
  who: 'you' as const,
  what: `${request.who} says about ${request.id}, ${request.asked.title}: “${words}”`.slice(0, 1000),
  where: `Approvals, ${request.id}`,
  remedy: 'They are not asked about it any more. Put it right with them, then choose Done.',
  since: known.now,
  answers: ['Done'] as const,
})
