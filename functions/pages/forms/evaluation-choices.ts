import type { Consent, SharingWay, Uptake } from '../../domain/development/sharing.ts'
import type { HelpedBy, Rating, Stage, StageAnswer } from '../../domain/evaluation/evaluation.ts'
import type { CouldNotGo } from '../../domain/evaluation/no-show.ts'
import type { Choices } from './request-choices.ts'

/** The answers to choose from on "How did it go?": the words people read, and what each means to us. */
export type WhichQuestions = Stage | 'share' | 'tried' | 'missed' | 'not mine'
export const whichQuestions: Choices<WhichQuestions> = {
  'The week after': 1,
  'Some weeks later': 2,
  'A term or two later': 3,
  'Sharing it with colleagues': 'share',
  'What a colleague shared with me': 'tried',
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
export const helpers: Choices<HelpedBy> = {
  'my team leader': 'team leader',
  'a colleague': 'colleague',
  'I need no help with it': 'no need',
  'nobody yet': 'nobody',
  'nobody yet; please tell my team leader': 'tell team leader',
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

export const mayReads: Choices<Consent['may']> = {
  'yes, with my name': 'with name',
  'yes, without my name': 'without name',
  no: 'no',
}
/** The words beside each are those by which Good practice and `audience` know the group. */
export const forWhoms: Choices<string> = {
  'nobody in particular: the Staffroom is enough': 'everyone',
  'my phase': 'their phase',
  'my subject': 'their subject',
  'my team': 'their team',
  'all teachers': 'all teachers',
  'all teaching assistants': 'all teaching assistants',
  'all office staff': 'all office staff',
  'all site staff': 'all site staff',
  'all midday staff': 'all midday staff',
}
export const sharingWays: Choices<SharingWay> = {
  'a few minutes in a staff meeting': 'staff meeting',
  'in the Staffroom letter': 'Staffroom letter',
  'come and see me': 'come and see me',
  'a page of notes': 'page of notes',
}
export const triedIts: Choices<Uptake['tried']> = {
  yes: 'yes',
  'not yet': 'not yet',
  'it is not for me': 'not for me',
}
export const differents: Choices<'yes' | 'no'> = { yes: 'yes', 'not yet': 'no', [tooEarly]: 'no' }
