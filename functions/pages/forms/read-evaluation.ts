import type { Rating, Stage, StageAnswer } from '../../domain/evaluation/evaluation.ts'
import type { CouldNotGo } from '../../domain/evaluation/no-show.ts'
import type { Problem } from '../../domain/problem.ts'
import type { RequestId } from '../../domain/request/request.ts'
import { type Answers, type AnswersRead, openAnswers } from './answers.ts'
import {
  anotherDates,
  attendances,
  helpers,
  howMuch,
  howWorth,
  uses,
  whichQuestions,
} from './evaluation-choices.ts'
import { howDidItGo } from './how-did-it-go.ts'
import { readReference } from './read-reference.ts'
import { readSharing, type SharingRead } from './read-sharing.ts'

type Answered = Omit<StageAnswer, 'at' | 'by'>

export type EvaluationRead =
  | {
      readonly reference: RequestId
      readonly stage: Stage
      readonly answer: Answered
      readonly couldNotGo?: Omit<CouldNotGo, 'at' | 'by'>
    }
  | { readonly reference: RequestId; readonly couldNotGo: Omit<CouldNotGo, 'at' | 'by'> }
  | { readonly reference: RequestId; readonly notRight: string }
  | { readonly reference: RequestId; readonly sharing: SharingRead }
  | { readonly problems: readonly Problem[] }

/** Reads an answer to "How did it go?", or says what has to be mended in it. */
export function readEvaluation(answers: Answers): EvaluationRead {
  const read = openAnswers(howDidItGo, answers)
  const reference = read.read('reference', readReference)
  const which = read.choice('which', whichQuestions)
  if (reference === undefined || which === undefined) return { problems: read.problems }
  if (which === 'not mine') {
    const notRight = read.text('notRight')
    return read.problems.length > 0 ? { problems: read.problems } : { reference, notRight }
  }
  if (which === 'missed') {
    const said = couldNotGo(read)
    return read.problems.length > 0 ? { problems: read.problems } : { reference, couldNotGo: said }
  }
  if (which === 'share' || which === 'tried') {
    const sharing = readSharing(read, which)
    return sharing === undefined ? { problems: read.problems } : { reference, sharing }
  }
  const answer = answerOf[which](read)
  const missed = answer.attended === 'no' ? { couldNotGo: couldNotGo(read) } : {}
  return read.problems.length > 0
    ? { problems: read.problems }
    : { reference, stage: which, answer, ...missed }
}

function couldNotGo(read: AnswersRead): Omit<CouldNotGo, 'at' | 'by'> {
  const anotherDate = read.choice('anotherDate', anotherDates)
  return { ...(anotherDate && { anotherDate }), words: read.text('whatHappened') }
}

function weekAfter(read: AnswersRead): Answered {
  const attended = read.choice('attended', attendances)
  if (attended === 'no') return { attended, ratings: {}, words: {} }
  const helped = read.choice('helped', helpers)
  return {
    ...(attended && { attended }),
    ...(helped && { helped }),
    ratings: {
      ...rated('own learning', read.choice('stretch', howMuch)),
      ...rated('value for money', read.choice('worthAtFirst', howWorth)),
    },
    words: wordsIn(read, ['learned', 'messages']),
  }
}

function later(read: AnswersRead): Answered {
  const using = read.choice('using', uses)
  return {
    ...(using && { using }),
    ratings: {
      ...rated('children’s learning', read.choice('childrenHowMuch', howMuch)),
      ...rated('priorities', read.choice('priority', howMuch)),
      ...rated('value for money', read.choice('worth', howWorth)),
    },
    words: wordsIn(read, ['children', 'helpNow']),
  }
}

function termOn(read: AnswersRead): Answered {
  const using = read.choice('usingStill', uses)
  const energy = rating(read.choice('energy', howMuch))
  return {
    ...(using && { using }),
    ...(energy && { energy }),
    ratings: {
      ...rated('priorities', read.choice('prioritySince', howMuch)),
      ...rated('value for money', read.choice('worthSince', howWorth)),
    },
    words: wordsIn(read, ['childrenSince', 'lessons']),
  }
}

const answerOf = { 1: weekAfter, 2: later, 3: termOn } as const

function rated(
  lens: keyof StageAnswer['ratings'],
  chosen: Rating | 'cannot tell' | undefined,
): StageAnswer['ratings'] {
  const given = rating(chosen)
  return given === undefined ? {} : { [lens]: given }
}

/** "Too early to say" rates nothing. */
const rating = (chosen: Rating | 'cannot tell' | undefined): Rating | undefined =>
  chosen === 'cannot tell' ? undefined : chosen

const wordsIn = (read: AnswersRead, ids: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(ids.map((id) => [id, read.text(id)]).filter(([, words]) => words !== ''))
