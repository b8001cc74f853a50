import type { Problem } from '../../domain/problem.ts'
import { type Form, type Question, questionsOf } from './form.ts'
import { asLine, type Reading, readText, shortened } from './read-text.ts'
import type { Choices } from './request-choices.ts'

/** Somebody's answers, by our question ids; questions left empty are absent. */
export type Answers = Readonly<Record<string, readonly string[]>>

/** Answers read question by question. Whatever cannot be read is in `problems` and comes back `undefined`. */
export type AnswersRead = {
  readonly problems: readonly Problem[]
  /** Their words, tidied; empty when they left it empty. */
  readonly text: (id: string) => string
  readonly read: <T>(id: string, reader: (typed: string) => Reading<T>) => T | undefined
  readonly choice: <T>(id: string, choices: Choices<T>) => T | undefined
  readonly ticks: (id: string, choices: Choices<string>) => readonly string[]
  /** For what only shows when two answers are held against each other. */
  readonly mend: (id: string, say: string) => void
}

/** Opens the answers to a form. The questions' own titles are used to say what is the matter. */
export function openAnswers(form: Form, answers: Answers): AnswersRead {
  const problems: Problem[] = []
  const questions = new Map(questionsOf(form).map((question) => [question.id, question]))

  const question = (id: string): Question => {
    const found = questions.get(id)
    if (!found) throw new Error(`the form ${form.id} has no question ${id}`)
    return found
  }
  const given = (id: string): readonly string[] => (Object.hasOwn(answers, id) ? (answers[id] ?? []) : [])
  const mend = (id: string, say: string): void => {
    const typed = shortened(given(id)[0] ?? '')
    problems.push({ where: id, label: question(id).title, typed, say })
  }
  const taken = <T>(id: string, reading: Reading<T>): T | undefined => {
    if ('is' in reading) return reading.is
    mend(id, reading.say)
    return undefined
  }
  const words = (id: string): string => taken(id, wordsIn(question(id), given(id))) ?? ''
  const read: AnswersRead['read'] = (id, reader) => {
    const typed = words(id)
    return typed === '' ? undefined : taken(id, reader(typed))
  }

  return {
    problems,
    mend,
    text: (id) => (question(id).kind === 'paragraph' ? words(id) : asLine(words(id))),
    read,
    choice: (id, choices) => read(id, (typed) => chosen(typed, choices)),
    ticks: (id, choices) => taken(id, ticked(question(id), given(id), choices)) ?? [],
  }
}

/** The one answer to a question in words: tidied, there when it must be, and really one. */
function wordsIn({ title, required }: Question, given: readonly string[]): Reading<string> {
  if (given.length > 1) return { say: `There is more than one answer to “${title}”. Give one.` }
  const reading = readText(given[0] ?? '', title)
  return required && 'is' in reading && reading.is === '' ? { say: pleaseAnswer(title) } : reading
}

/** The ticks, each once, in the order in which the form has them. */
function ticked(
  { title, required }: Question,
  given: readonly string[],
  choices: Choices<string>,
): Reading<readonly string[]> {
  const readings = [...new Set(given)].map((typed) =>
    typed.length > 500 ? notOffered(typed) : chosen(typed, choices),
  )
  const strange = readings.find((reading) => 'say' in reading)
  if (strange) return strange
  const found = new Set(readings.flatMap((reading) => ('is' in reading ? [reading.is] : [])))
  if (required && found.size === 0) return { say: pleaseAnswer(title) }
  return { is: Object.values(choices).filter((meaning) => found.has(meaning)) }
}

function chosen<T>(typed: string, choices: Choices<T>): Reading<T> {
  const text = asLine(typed).toLowerCase()
  const found = Object.entries(choices).find(([offered]) => offered.toLowerCase() === text)
  return found ? { is: found[1] } : notOffered(typed)
}

/** For a choice that the form does not offer, or offers no longer. */
export const notOffered = (typed: string): { readonly say: string } => ({
  say: `“${shortened(typed)}” is not one of the answers to choose from now. Choose one of those on the form.`,
})

const pleaseAnswer = (title: string): string => `Please answer “${title}”. We need it to go on.`
