import type { Rating, Stage, StageAnswer } from '../../domain/evaluation/evaluation.ts'
import type { CouldNotGo } from '../../domain/evaluation/no-show.ts'
import type { Choices } from './request-choices.ts'

/** What a link to “How did it go?” opens: a stage, or one of the two other things to tell. */
export type Which = Stage | 'missed' | 'not mine'

/** The answers to choose from on "How did it go?": the words people read, and what each means to us. */
export const whichQuestions: Choices<Which> = {
  'The week after': 1,
  'Some weeks later': 2,
  'A term or two later': 3,
  'I had a place and could not go': 'missed',
  'I did not ask for it, or something is not right': 'not mine',
}
export const attendances: Choices<NonNullable<StageAnswer['attended']>> = {
  'all of it': 'all',
  'part of it': 'part',
  no: 'no',
}
export const anotherDates: Choices<NonNullable<CouldNotGo['anotherDate']>> = {
  'yes, please': 'yes',
  no: 'no',
}
export const uses: Choices<NonNullable<StageAnswer['using']>> = {
  'a lot': 'a lot',
  some: 'some',
  'not yet': 'not yet',
  'I stopped, because …': 'stopped',
}
const tooEarly = 'too early to say'
export const howMuch: Choices<Rating | 'cannot tell'> = {
  'a great deal': 5,
  'quite a lot': 4,
  some: 3,
  'a little': 2,
  'not at all': 1,
  [tooEarly]: 'cannot tell',
}
export const howWorth: Choices<Rating | 'cannot tell'> = {
  'very much so': 5,
  yes: 4,
  partly: 3,
  hardly: 2,
  no: 1,
  [tooEarly]: 'cannot tell',
}
