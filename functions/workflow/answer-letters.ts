import type { Attention } from '../domain/attention.ts'
import { digest } from '../domain/digest.ts'
import type { Problem } from '../domain/problem.ts'
import { plainly } from '../domain/request/copies.ts'
import type { TrainingRequest } from '../domain/request/request.ts'
import type { Person } from '../domain/school/person.ts'
import type { Answer } from '../outside.ts'
import { aWord } from '../pages/forms/a-word.ts'
import { changeSection } from '../pages/forms/ask-to-change.ts'
import { valuesByQuestion } from '../pages/forms/form.ts'
import { howDidItGo } from '../pages/forms/how-did-it-go.ts'
import { iCanShow } from '../pages/forms/i-can-show.ts'
import { takePart } from '../pages/letters/take-part.ts'
import { unreadable } from '../pages/letters/unreadable.ts'
import type { Letter } from './books.ts'
import { askingForm, filledIn, type OpenForm, offerForm, tellingForm, wordForm } from './form-links.ts'
import type { Known } from './known.ts'
import { owed, toPerson } from './owe.ts'

/** What would help somebody take part, to the CPD lead alone; `undefined` when there is nothing, or it is their own. */
export function forTheCpdLead(
  request: TrainingRequest,
  person: Person,
  askedBy: Person,
  known: Known,
): Letter | undefined {
  const lead = known.people.find(({ email }) => email === known.settings.roles.cpdLead.email)
  if (request.asked.adjustments === '' || lead === undefined || lead.id === person.id) return undefined
  return owed(takePart({ ...known, request, person, askedBy }), {
    key: `${request.id}/v${request.version}/take-part`,
    answerTo: answerTo(person.email === undefined ? askedBy : person),
    to: toPerson(lead),
    about: request.id,
    due: known.now,
    now: known.now,
  })
}

const answerTo = ({ name, email }: Person): Letter['answerTo'] =>
  email === undefined ? undefined : { name, address: email }

/** "We could not read part of your answer", with the form as they filled it in. */
export function couldNotRead(
  answer: Answer,
  sender: Person,
  { problems, title }: { readonly problems: readonly Problem[]; readonly title: string },
  known: Known,
): Letter {
  const of = kindOf(title)
  const letter = unreadable({
    ...known,
    person: sender,
    title,
    of,
    problems,
    ...asSent(answer, formOf[of](known)),
  })
  return owed(letter, {
    key: `answer/${answer.id}/${answer.lastAt}`,
    to: toPerson(sender),
    about: '',
    due: known.now,
    now: known.now,
  })
}

/** The form that each kind of answer was given on. */
const formOf = {
  request: askingForm,
  change: askingForm,
  evaluation: tellingForm,
  word: wordForm,
  offer: offerForm,
} as const

const asSent = (answer: Answer, open: OpenForm) =>
  filledIn(valuesByQuestion(open.form, answer.values).values, open)

/** What an answer is called where it is no request says what it is. */
function kindOf(title: string): keyof typeof formOf {
  if (title === changeSection.title) return 'change'
  if (title === aWord.title) return 'word'
  if (title === iCanShow.title) return 'offer'
  return title === howDidItGo.title ? 'evaluation' : 'request'
}

/** Names the entry about an answer by somebody we do not know, or about a change that came too late. */
export const answerKey = ({ id }: Answer): string => `answer/${id}`

/** Names the entry about something that could not be read, so that a better answer closes it, whichever way it is sent. */
export const unreadKey = (sender: Person, title: string): string =>
  `unread/${sender.id}/${digest(plainly(title))}`

/** The entry in Needs attention for an answer that could not be read. It goes when a better answer comes. */
export const unreadAnswer = (
  sender: Person,
  problems: readonly Problem[],
  title: string,
  known: Known,
): Attention => ({
  key: unreadKey(sender, title),
  who: 'nobody',
  what: `${sender.name}’s answer could not be read: ${problems.map((one) => inSight(one, title)).join('; ')}`.slice(
    0,
    1000,
  ),
  where: `Form: ${formOf[kindOf(title)](known).form.title}`,
  remedy:
    'They have been written to and asked to answer again; this goes when they do. Choose Done if nothing more is to come.',
  since: known.now,
  answers: ['Done'],
})

/** Leaders read the list: of what came of a training only the reference is quoted there, never what somebody answered. */
function inSight({ where, label, typed }: Problem, title: string): string {
  const isTheirs = kindOf(title) === 'evaluation' || kindOf(title) === 'word'
  return isTheirs && where !== 'reference' ? label : `${label} “${typed}”`
}

/** The entry for an answer by somebody who is not on People, or is no longer here. Nobody is written to. */
export const answerByStranger = (answer: Answer, known: Known): Attention => {
  const address = answer.email ?? ''
  const left = known.people.some((person) => person.email === address.toLowerCase())
  return {
    key: answerKey(answer),
    who: 'you',
    what:
      address === ''
        ? 'A form was answered without an e-mail address'
        : `${address} answered the form, and ${left ? 'no longer works here' : 'is not on the People tab'}`,
    where: 'Coordinator’s file, People',
    remedy:
      address === ''
        ? 'Ask IT to make the form collect verified addresses.'
        : left
          ? 'If they do work here, put right their last day on People. Otherwise choose Done.'
          : 'Add them to People, or put this address under “Formerly”; the answer is then read by itself.',
    since: known.now,
    answers: ['Done'],
  }
}
