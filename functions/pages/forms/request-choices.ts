import {
  type Appraisal,
  type Asked,
  type Idea,
  type Kind,
  pupilGroups,
  type Source,
} from '../../domain/request/request.ts'

/**
 * The answers to choose from on "Ask for training": the words people read, and what each means to us.
 * The form is made from these and read by them, so that the two can never drift apart.
 */
export type Choices<T> = Readonly<Record<string, T>>

/** The words for a meaning; empty when the form has none for it. */
export const wordsFor = <T>(choices: Choices<T>, meaning: T): string =>
  Object.keys(choices).find((words) => choices[words] === meaning) ?? ''

const asTheyRead = <T extends string>(...words: readonly T[]): Choices<T> =>
  Object.fromEntries(words.map((word) => [word, word]))

export const starts: Choices<'free' | 'paid' | 'change'> = {
  'Something free, and nobody needs to cover me': 'free',
  'Something that costs money or needs cover': 'paid',
  'Change or cancel something I asked for': 'change',
}

export const changes: Choices<'cancel' | 'change' | 'second look'> = {
  'cancel it': 'cancel',
  'change it': 'change',
  'ask for a second look at the decision': 'second look',
}

export const freeKinds: Choices<Kind> = {
  'webinar or course': 'webinar',
  'visit or watching a colleague': 'visit or observation',
  'coaching or mentoring': 'coaching or mentoring',
  'network or meeting': 'network or meeting',
  'reading or project': 'reading or project',
  other: 'other',
}

export const paidKinds: Choices<Kind> = {
  'course or conference': 'course or conference',
  'visit or observation': 'visit or observation',
  'coaching or mentoring': 'coaching or mentoring',
  'several meetings': 'several meetings',
  qualification: 'qualification',
  'required by law, such as first aid or safeguarding': 'required by law',
  other: 'other',
}

export const sources: Choices<Source> = asTheyRead('our school', 'our trust', 'local', 'national', 'online')

export const ideas: Choices<Idea> = asTheyRead(
  'school plan',
  'appraisal',
  'a quality mark',
  'new role',
  'my own idea',
  'other',
)

export const appraisals: Choices<Appraisal> = {
  yes: 'yes',
  partly: 'partly',
  no: 'no',
  'rather not say here': 'rather not say',
}

export const children: Choices<string> = asTheyRead(...pupilGroups)

export const ownTimes: Choices<Asked['ownTime']> = {
  no: 'no',
  'yes, and I would like time back or pay': 'time back or pay',
  'yes, and I choose to come': 'by choice',
}

export const coverNeeded: Choices<'yes' | 'no'> = asTheyRead('yes', 'no')

export const discounts: Choices<string> = asTheyRead('yes', 'asked, none', 'did not ask')

export const sharings: Choices<string> = asTheyRead(
  'staff meeting',
  'my phase',
  'a page of notes',
  'show a colleague',
  'not needed',
)

/** What stands below the priorities in each list: none of them. */
export const noPriority = 'none'
export const noPriorityFree = 'Something else I need'
